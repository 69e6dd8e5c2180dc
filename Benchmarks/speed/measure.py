"""One measured command, and what it left on the disk."""

import dataclasses
import os
import resource
import subprocess
import sys
import time

BYTES_PER_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclasses.dataclass
class Run:
    """What one command cost: seconds by the clock and of processors, peak memory, and what it wrote."""

    wall: float
    cpu: float
    peak: int
    files: int = 0
    bytes: int = 0


class CommandFailed(Exception):
    """A measured command that did not succeed."""


def run(command, folders=(), standard_input=None, marker=None):
    """Runs a command once everything written before has reached the disk.

    `folders` are those it writes to; the files in them that are newer than `marker` are counted as written. `marker` is
    a path that may be overwritten.
    """
    started = _touch(marker) if marker else 0
    os.sync()
    with open(standard_input or os.devnull, "rb") as source:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode != 0:
        raise CommandFailed(f"{' '.join(command)}\n{output.decode(errors='replace')[-2000:]}")
    result = Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * BYTES_PER_RSS_UNIT)
    for folder in folders:
        for entry in files_below(folder):
            status = entry.stat(follow_symlinks=False)
            if status.st_ctime_ns > started:
                result.files += 1
                result.bytes += status.st_size
    return result


def put_aside(path, heap):
    """Takes a file or folder out of the way, if there is one, without deleting it.

    Deleting slows down whatever is written next: ext4 gives no file the inode of one that was deleted in the last
    minutes, and looks for another for each.
    """
    if not os.path.lexists(path):
        return
    os.makedirs(heap, exist_ok=True)
    os.rename(path, os.path.join(heap, str(len(os.listdir(heap)))))


def own_peak():
    """This program's own peak memory: a command's peak is never seen as less, because it starts as a copy."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * BYTES_PER_RSS_UNIT


def files_below(folder):
    """Every file in a folder and the folders in it, one at a time; nothing where there is no folder."""
    if not os.path.isdir(folder):
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from files_below(entry.path)
            else:
                yield entry


def warm(path):
    """Reads a file, or every file in a folder, so that it is in the system's cache; nothing where there is none."""
    paths = [path] if path and os.path.isfile(path) else (entry.path for entry in files_below(path or ""))
    for name in paths:
        with open(name, "rb") as file:
            while file.read(1 << 20):
                pass


def first_difference(left, right):
    """The first path below two folders at which they differ in a name, a kind or a byte; None if they are equal.

    Names that start with a dot are passed over.
    """
    left_names, right_names = _names(left), _names(right)
    if left_names != right_names:
        return min(left_names ^ right_names)
    for name in sorted(left_names):
        pair = [os.path.join(folder, name) for folder in (left, right)]
        if all(map(os.path.isdir, pair)):
            difference = first_difference(*pair)
            if difference:
                return os.path.join(name, difference)
        elif any(map(os.path.isdir, pair)) or _bytes(pair[0]) != _bytes(pair[1]):
            return name
    return None


def _names(folder):
    return {name for name in os.listdir(folder) if not name.startswith(".")}


def _bytes(path):
    with open(path, "rb") as file:
        return file.read()


def _touch(path):
    """Makes a file anew and tells its time, by the clock that stamps every other file."""
    with open(path, "wb"):
        pass
    return os.stat(path).st_ctime_ns
