"""Two stations made on the command line, for its tests."""

import json

import pytest
from ground import RESOURCES

from screenio.cli.main import main
from screenio.desk.program import Program
from screenio.parts import Parts
from screenio.planning.instance import Instance
from screenio.planning.reading import write_instance
from screenio.start import anchor_of, now, run

STAFF = ("Ana=OFF", "Vera=SUP")
PHRASES = "ana has four long words\nvera has four long words\n"


class Terminal:
    """Runs commands as a terminal would, with passphrases in files."""

    def __init__(self, folder, capsys):
        self.folder, self._capsys = folder, capsys
        (folder / "both").write_text(PHRASES)
        for name, line in zip(
            ("Ana", "Vera", "Omar"), [*PHRASES.splitlines(), PHRASES.splitlines()[0]], strict=True
        ):
            (folder / name).write_text(f"{line}\n")

    def __call__(self, *words):
        """Run a command; gives exit code, output and errors."""
        code = run([str(word) for word in words])
        out, err = self._capsys.readouterr()
        return code, out, err

    def create(self, name, kind="SCREENING", staff=STAFF, **more):
        """Make a station."""
        words = [
            "station",
            "create",
            self.folder / name,
            "--name",
            name,
            "--kind",
            kind,
            "--profile",
            "RS",
        ]
        for one in staff:
            words += ["--staff", one]
        words += [
            "--passphrase-file",
            self.folder / "both",
            "--recovery-file",
            self.folder / f"{name}.recovery",
        ]
        for key, value in more.items():
            words += [f"--{key}", value]
        return self(*words)

    def at(self, station, who, *words):
        """Run a command at a station as somebody; gives the JSON."""
        group, command, *rest = words
        code, out, err = self(
            group,
            command,
            "--station",
            self.folder / station,
            "--as",
            who,
            "--passphrase-file",
            self.folder / who,
            "--json",
            *rest,
        )
        return code, json.loads(out) if out.strip() else None, err


@pytest.fixture
def terminal(tmp_path, capsys, monkeypatch):
    """A terminal with its own profile folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return Terminal(tmp_path, capsys)


@pytest.fixture
def program():
    """The program's parts, as start joins them."""
    parts = Parts(RESOURCES)
    return Program(
        RESOURCES,
        RESOURCES.parent / "translations",
        parts.open_desk,
        anchor_of,
        now,
        parts.lexicon,
        parts.gazetteer,
    )


@pytest.fixture
def plan(tmp_path, program, capsys):
    """Run a command about plans on files; gives exit code, what was printed as JSON, and errors."""

    def run(command, *files, **more):
        words = ["plan", command]
        for number, one in enumerate(files):
            path = tmp_path / f"{number}.json"
            if isinstance(one, Instance):
                path.write_bytes(write_instance(one))
            elif isinstance(one, bytes):
                path.write_bytes(one)
            else:
                path.write_text(json.dumps(one))
            words.append(str(path))
        for key, value in more.items():
            words += [value] if key == "request" else [f"--{key}", str(value)]
        code = main([*words, "--json"], program)
        printed = capsys.readouterr()
        return code, json.loads(printed.out), printed.err

    return run
