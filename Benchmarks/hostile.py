#!/usr/bin/env python3
"""Measures inputs that nobody would write, and fails if time or memory grow faster than the input does.

Each shape of `shapes/` is tried with its largest input and with halves of it: twice the input must cost at most 2.3 times as much,
whether the program takes it or refuses it. Time is processor time, so that other work on the machine does not count.
"""

import argparse
import dataclasses
import os
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True

import shapes  # noqa: E402
from speed import measure  # noqa: E402

REPOSITORY = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NOW = "2026-01-01T00:00:00Z"
MOST_GROWTH = 2.3
# Less than this is noise.
LEAST_SECONDS, LEAST_MEGABYTES = 0.6, 80
# One document of the largest size, and a whole site.
MOST_MEGABYTES = {True: 400, False: 1000}
SMALLEST = 30_000
# A build ends by itself long before.
MOST_SECONDS = 120
# Enough to see that it is too much.
ADDRESS_SPACE = 6 << 30


@dataclasses.dataclass
class Run:
    """What one run cost, and how it ended: `taken`, `refused`, or what went wrong."""

    size: int
    outcome: str
    seconds: float
    megabytes: float
    written: float

    @property
    def is_fault(self):
        """Whether the run ended as none should."""
        return self.outcome not in ("taken", "refused")


def parse_arguments():
    """The options of a run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="parts of the names of shapes (all)")
    parser.add_argument("--site", default=os.path.join(REPOSITORY, ".build/release/site"), help="the binary")
    parser.add_argument("--jobs", type=int, help="how many documents are worked on at once (one per core)")
    parser.add_argument("--work", default="/dev/shm" if os.path.isdir("/dev/shm") else None, help="where to work")
    parser.add_argument("--list", action="store_true", help="only print the names")
    return parser.parse_args()


def write(root, files):
    """Writes the files of a site."""
    for path, text in files.items():
        place = os.path.join(root, path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))


def options(shape, root, arguments):
    """What the command of a shape is told: a blog that is imported goes into a site beside it."""
    if shape.command == "import":
        return [os.path.join(root, "blog"), "--root", os.path.join(root, "site")]
    jobs = ["--jobs", str(arguments.jobs)] if arguments.jobs else []
    return ["--root", root, "--now", NOW, "--format", "json", *jobs]


def run(shape, size, arguments):
    """Builds, checks or imports a shape once."""
    with tempfile.TemporaryDirectory(prefix="hostile-", dir=arguments.work) as root:
        write(root, shape.make(size))
        command = [arguments.site, shape.command, *options(shape, root, arguments), "--lang", "en"]
        # A child that was forked counts this program's memory as its own, so one in between starts it.
        meter = [sys.executable, "-c", MEASURING, root, *command]
        lines = subprocess.run(meter, stdout=subprocess.PIPE, check=True).stdout.decode().split()
        status, seconds, kilobytes = int(lines[0]), float(lines[1]), int(lines[2])
        with open(os.path.join(root, "report"), "rb") as file:
            report = file.read()
        written = sum(entry.stat(follow_symlinks=False).st_size for entry in measure.files_below(root)) / 1e6
        return Run(size, outcome(status, report), seconds, kilobytes / 1024, written)


# Starts a command in a process group of its own and prints its status, processor time and peak memory.
MEASURING = f"""
import os, resource, signal, subprocess, sys
resource.setrlimit(resource.RLIMIT_AS, ({ADDRESS_SPACE}, {ADDRESS_SPACE}))
with open(sys.argv[1] + "/report", "wb") as report:
    process = subprocess.Popen(sys.argv[2:], stdin=subprocess.DEVNULL, stdout=report, stderr=report, start_new_session=True)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(process.pid, signal.SIGKILL))
    signal.alarm({MOST_SECONDS})
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = 0
unit = 1024 if sys.platform == "darwin" else 1
print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss // unit)
"""


def outcome(status, report):
    """How a run ended."""
    if b"too-slow" in report:
        return "given up as too slow"
    if status == -9:
        return "does not end"
    if status not in (0, 1):
        return f"ended by signal {-status}" if status < 0 else f"ended with {status}"
    return "refused" if status == 1 else "taken"


def ladder(shape, arguments):
    """Runs from the largest input down to a small one: what is worst may be in between, just below a limit."""
    runs, size = [], shape.largest
    while size >= SMALLEST:
        runs.append(run(shape, size, arguments))
        size //= 2
    return runs


def faults(shape, runs):
    """What is wrong with the runs of a shape, in words."""
    most = MOST_MEGABYTES[shape.is_document]
    found = [f"{run.outcome} at {readable(run.size)}" for run in runs if run.is_fault]
    found += [f"{run.megabytes:.0f} MB at {readable(run.size)}" for run in runs if run.megabytes > most][:1]
    found += [f"{run.written:.0f} MB on disk at {readable(run.size)}" for run in runs if run.written > most][:1]
    for larger, smaller in zip(runs, runs[1:]):
        if larger.is_fault or larger.outcome != smaller.outcome:
            continue
        time, memory = growth(larger, smaller)
        if larger.seconds > LEAST_SECONDS and time > MOST_GROWTH:
            found.append(f"{time:.1f} times the time at {readable(larger.size)}")
        if larger.megabytes > LEAST_MEGABYTES and memory > MOST_GROWTH:
            found.append(f"{memory:.1f} times the memory at {readable(larger.size)}")
    return found


def growth(larger, smaller):
    """How many times as much time and memory a run took as the one with half the input."""
    return larger.seconds / max(smaller.seconds, 0.001), larger.megabytes / max(smaller.megabytes, 0.001)


def readable(size):
    """A number of bytes as people read it."""
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} KB"


def show(shape, runs, found):
    """Prints a row for the largest input, one for the largest that was taken, and the faults."""
    largest = runs[0]
    taken = [run for run in runs if run.outcome == "taken"]
    name = shape.name.replace("|", "\\|").replace("`", "'")
    row = f"| `{name}` | {shape.command} | {readable(largest.size)} | {largest.outcome} "
    row += f"| {largest.seconds:.2f} s | {largest.megabytes:.0f} MB | {largest.written:.0f} MB | "
    if taken and taken[0] is not largest:
        row += f"{readable(taken[0].size)}: {taken[0].seconds:.2f} s, {taken[0].megabytes:.0f} MB"
    row += " | "
    if len(taken) > 1:
        time, memory = growth(*taken[:2])
        row += f"{time:.1f} × time, {memory:.1f} × memory"
    print(row + " | " + "; ".join(found[:4] + ["…"][: len(found) > 4]) + " |", flush=True)


def main():
    """Measures the shapes and prints a table; returns the exit status."""
    arguments = parse_arguments()
    wanted = [
        shape for shape in shapes.ALL if not arguments.names or any(name in shape.name for name in arguments.names)
    ]
    if arguments.list:
        print("\n".join(shape.name for shape in wanted))
        return 0
    print("| shape | command | largest | | time | memory | on disk | largest taken | twice the input | faults |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    start, failed = time.monotonic(), 0
    for shape in wanted:
        runs = ladder(shape, arguments)
        found = faults(shape, runs)
        failed += bool(found)
        show(shape, runs, found)
    print(f"\n{len(wanted)} shapes in {time.monotonic() - start:.0f} s; {failed} with faults", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
