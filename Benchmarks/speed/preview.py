"""The preview as a browser sees it: a server that runs, and the events that it sends."""

import http.client
import json
import socket
import subprocess
import threading
import time

from . import measure


class Preview:
    """A running `site serve`."""

    def __init__(self, binary, root, port):
        self.started = time.perf_counter()
        command = [binary, "serve", "--root", root, "--port", str(port)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        line = self._process.stdout.readline()
        if not line.startswith("serving http://"):
            raise measure.CommandFailed(f"{' '.join(command)}\n{line}")
        self.host, self.port = "127.0.0.1", port
        # Nobody reads on: a pipe that is full would stop the server.
        threading.Thread(target=self._process.stdout.read, daemon=True).start()

    def get(self, path):
        """Asks for a page.

        Returns: its status and its bytes.
        """
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        connection.request("GET", path)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, content

    def events(self):
        """Listens.

        Yields: a moment, and what was told in it.
        """
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        connection.request("GET", "/_site/events")
        answer = connection.getresponse()
        while line := answer.readline():
            if line.startswith(b"data: "):
                yield time.perf_counter(), json.loads(line.removeprefix(b"data: "))

    def memory(self):
        """The bytes that the server has in memory; the process that builds is another."""
        with open(f"/proc/{self._process.pid}/status", encoding="utf-8") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmRSS:"))

    def end(self):
        """Ends the server.

        Returns: its exit status, and how long it took to go.
        """
        start = time.perf_counter()
        self._process.terminate()
        return self._process.wait(timeout=60), time.perf_counter() - start


def free_port():
    """A port that nobody listens on. It stands in every page, so that a cache holds for one port."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


def first_page(binary, root, port):
    """Seconds from the start of a preview to the last byte of the home page."""
    preview = Preview(binary, root, port)
    status, _ = preview.get("/")
    seconds = time.perf_counter() - preview.started
    preview.end()
    if status != 200:
        raise measure.CommandFailed(f"the preview's home page has status {status}")
    return seconds


def save_to_event(binary, root, port, path, rounds):
    """Saves a document again and again.

    Returns: for each save, the seconds until an open page was told of it.
    """
    preview = Preview(binary, root, port)
    preview.get("/")
    events = preview.events()
    _, known = next(events)
    with open(path, encoding="utf-8") as file:
        original = file.read()
    seconds = []
    try:
        for number in range(rounds):
            time.sleep(0.2)
            start = time.perf_counter()
            with open(path, "w", encoding="utf-8") as file:
                file.write(f"{original}\n{number}번째로 저장한 **문장(save)**이다.\n")
            moment, state = next((moment, state) for moment, state in events if state["build"] != known["build"])
            known = state
            seconds.append(moment - start)
    finally:
        with open(path, "w", encoding="utf-8") as file:
            file.write(original)
        preview.end()
    return seconds
