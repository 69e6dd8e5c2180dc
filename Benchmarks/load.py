#!/usr/bin/env python3
"""Asks the preview for pages as fast as wrk can while files change, and tells of errors and of memory."""

import argparse
import os
import re
import shutil
import subprocess
import sys
import threading
import time

sys.dont_write_bytecode = True

import corpus  # noqa: E402
from speed import measure, preview  # noqa: E402
from speed.ours import SETTINGS  # noqa: E402

REPOSITORY = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SCRIPT = """
local paths = { %s }
local next = 0
request = function()
  next = next %% #paths + 1
  return wrk.format("GET", paths[next])
end
done = function(summary, latency)
  io.write(string.format("statuses above 399: %%d\\n", summary.errors.status))
end
"""
# More than this the server may not grow by after the first seconds.
GROWTH = 8_000_000


def parse_arguments():
    """The options of a run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=2000, help="documents of the blog (2000)")
    parser.add_argument("--seconds", type=int, default=30, help="how long to ask (30)")
    parser.add_argument("--connections", type=int, default=32, help="how many at once (32)")
    parser.add_argument("--site", default=os.path.join(REPOSITORY, ".build/release/site"), help="our binary")
    parser.add_argument("--work", default=os.path.join(REPOSITORY, ".build-bench"), help="where to work")
    return parser.parse_args()


def edit(paths, stop):
    """Saves one document after the other, and lists how many times."""
    count = 0
    while not stop.wait(0.25):
        path = paths[count * 37 % len(paths)]
        with open(path, "a", encoding="utf-8") as file:
            file.write(f"\n{count}번째로 덧붙인 문단이다.\n")
        count += 1
    return count


def watch(server, seconds, found):
    """Notes the server's memory every second."""
    for _ in range(seconds):
        time.sleep(1)
        found.append(server.memory())


def main():
    """Runs wrk; status 1 on any error or growth."""
    arguments = parse_arguments()
    wrk = shutil.which("wrk")
    if not wrk:
        sys.exit("load: no wrk (Debian: apt-get install wrk)")
    root = os.path.join(arguments.work, "load")
    shutil.rmtree(root, ignore_errors=True)
    content = os.path.join(root, "content")
    corpus.write_corpus(content, arguments.posts)
    with open(os.path.join(root, "site.yml"), "w", encoding="utf-8") as file:
        file.write(SETTINGS)
    server = preview.Preview(arguments.site, root, preview.free_port())
    pages = re.findall(rb"<loc>http://[^/]*([^<]*)</loc>", server.get("/sitemap.xml")[1])
    script = os.path.join(root, "load.lua")
    with open(script, "w", encoding="utf-8") as file:
        file.write(SCRIPT % ", ".join(f'"{page.decode()}"' for page in pages))
    documents = sorted(entry.path for entry in measure.files_below(content))
    stop, memory, edits = threading.Event(), [], []
    editor = threading.Thread(target=lambda: edits.append(edit(documents, stop)))
    watcher = threading.Thread(target=watch, args=(server, arguments.seconds, memory))
    editor.start()
    watcher.start()
    command = [wrk, "-t", "1", "-c", str(arguments.connections), "-d", f"{arguments.seconds}s", "--latency"]
    command += ["-s", script, f"http://127.0.0.1:{server.port}/"]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    watcher.join()
    stop.set()
    editor.join()
    status, seconds = server.end()
    shutil.rmtree(root)
    print(output.strip())
    early, late = memory[min(4, len(memory) - 1)], memory[-1]
    print(f"edits: {edits[0]}; memory after 5 s {early / 1e6:.1f} MB, at the end {late / 1e6:.1f} MB")
    print(f"the server ended with status {status} after {seconds * 1000:.0f} ms")
    has_errors = "Socket errors" in output or "statuses above 399: 0" not in output
    sys.exit(1 if has_errors or status or late - early > GROWTH else 0)


if __name__ == "__main__":
    main()
