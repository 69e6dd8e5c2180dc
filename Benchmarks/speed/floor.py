"""The C floor: built here, run over a list of the same documents."""

import os
import subprocess

from . import measure

SOURCE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "floor", "floor.c")


class Floor:
    """A program that parses, renders and writes, and does nothing else."""

    def __init__(self, work, content):
        self._binary, self._list = os.path.join(work, "floor"), os.path.join(work, "floor-list")
        self._output, self._marker = os.path.join(work, "floor-output"), os.path.join(work, "marker")
        self._heap = os.path.join(work, "aside")
        compiler = os.environ.get("CC", "cc")
        libraries = ["-lcmark-gfm-extensions", *_library_flags()]
        subprocess.run([compiler, "-O2", "-o", self._binary, SOURCE, *libraries], check=True)
        paths = sorted(entry.path for entry in measure.files_below(content))
        with open(self._list, "w", encoding="utf-8") as file:
            file.write("\n".join(paths) + "\n")

    def build(self, processes):
        """Runs it from nothing, measured, divided among some processes."""
        measure.put_aside(self._output, self._heap)
        command = [self._binary, self._output, str(processes)]
        return measure.run(command, [self._output], standard_input=self._list, marker=self._marker)


def _library_flags():
    """How the C library is found: as pkg-config says, else where the compiler looks anyway."""
    command = ["pkg-config", "--cflags", "--libs", "libcmark-gfm"]
    try:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    except (OSError, subprocess.CalledProcessError):
        return ["-lcmark-gfm"]
