"""The vault as a file: killed, full, read-only, newer, foreign."""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import make
import pytest

from screenio.errors import Trouble
from screenio.journal.body import open_body
from screenio.journal.chain import audit
from screenio.vault.file import Vault

DEEDS = Path(__file__).with_name("deeds.py")
GOLDEN = Path(__file__).parent.parent / "golden"


def child(deed, folder):
    """Start a child process that does something to a vault."""
    return subprocess.Popen(
        [sys.executable, DEEDS, deed, folder],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


@pytest.mark.parametrize("golden", sorted(GOLDEN.glob("vault-*")), ids=lambda path: path.name)
def test_every_recorded_vault_opens(tmp_path, golden):
    """A vault of each schema opens, is brought up to date, and its entry is read."""
    shutil.copytree(golden, tmp_path / "v")
    vault = make.opened_vault(tmp_path / "v")
    (entry,) = vault.entries.of_subject(make.SUBJECT)
    assert open_body(entry, make.BODY_KEY) == b"A body of the first release."
    assert vault.alarms.raised() == []
    vault.close()


def test_a_transaction_is_whole_or_nothing(vault):
    """What failed in the middle left nothing."""

    def fail():
        with vault.transaction():
            vault.meta.put("a", b"1")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert vault.meta.get("a") is None


def test_a_vault_is_made_once_and_opened_with_its_key(tmp_path, vault):
    """A second one in the same place, a wrong key and an empty place are told."""
    vault.close()
    anchor = tmp_path / "anchor"
    with pytest.raises(Trouble, match="vault.exists"):
        Vault.create(tmp_path / "vault.db", make.KEY, anchor=anchor, practice=True)
    with pytest.raises(Trouble, match="vault.wrong_key"):
        Vault.open(tmp_path / "vault.db", bytes(32), anchor=anchor, now_ms=0)
    with pytest.raises(Trouble, match="vault.not_here"):
        Vault.open(tmp_path / "other.db", make.KEY, anchor=anchor, now_ms=0)
    make.opened_vault(tmp_path).close()


def test_a_newer_file_is_not_touched(tmp_path, vault):
    """A file that a newer version has changed is told, and left."""
    vault.db["_sqlite_migrations"].insert(
        {"migration_set": "vault", "name": "s9999_later", "applied_at": "later"}
    )
    vault.close()
    with pytest.raises(Trouble, match="vault.newer"):
        make.opened_vault(tmp_path)


def test_a_clock_set_back_is_noticed(tmp_path, vault):
    """Opening long before the last entry raises an alarm, once."""
    make.append(vault)
    vault.close()
    for _ in range(2):
        again = make.opened_vault(tmp_path, now_ms=make.NOW_MS - 3_600_000)
        assert [alarm.code for alarm in again.alarms.raised()] == ["clock.set_back"]
        again.close()


def test_a_flipped_bit_is_noticed(tmp_path, vault):
    """A damaged page is told as a trouble, never read as words."""
    make.append(vault, *[bytes(2000)] * 50)
    vault.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    vault.close()
    path = tmp_path / "vault.db"
    raw = bytearray(path.read_bytes())
    raw[len(raw) - 6000] ^= 1
    path.write_bytes(raw)
    again = make.opened_vault(tmp_path)
    with pytest.raises(Trouble, match="vault"):
        again.entries.of_subject(make.SUBJECT)
    again.close()


def kill_while_appending(folder, seconds):
    """Kill an appending child and give the last number it said."""
    process = child("append", folder)
    said = [process.stdout.readline()]
    time.sleep(seconds)
    process.kill()
    said += process.stdout.read().split("\n")
    process.wait()
    process.stdout.close()
    return max(int(line) for line in said if line.strip())


@pytest.mark.parametrize("times", [20, pytest.param(200, marks=pytest.mark.faults)])
def test_a_killed_program_loses_nothing_it_said(tmp_path, times):
    """Whatever was acknowledged before a kill is there afterwards, and the chain holds."""
    make.vault(tmp_path).close()
    for _ in range(times):
        said = kill_while_appending(tmp_path, random.uniform(0, 0.05))
        vault = make.opened_vault(tmp_path)
        entries = vault.entries.of_subject(make.SUBJECT)
        assert len(entries) == vault.tip.seq >= said
        assert len(entries) % 2 == 0
        vault.close()
    assert audit(sorted(entries, key=lambda entry: entry.header.seq)) == []
    assert len({entry.header.feed for entry in entries}) == 1


def test_a_full_disk_is_told(vault):
    """A file that cannot grow is told, and what was there stands."""
    vault.db.execute("PRAGMA max_page_count = 60")
    with pytest.raises(Trouble, match="vault.disk_full"):
        make.append(vault, *[bytes(2000)] * 100)
    assert vault.tip.seq == 0
    make.append(vault)


def test_a_disk_that_refuses_loses_nothing(tmp_path):
    """What was written before a limit stands, what did not fit left nothing, writing goes on later."""
    make.vault(tmp_path).close()
    process = child("fill", tmp_path)
    told, _ = process.communicate()
    code, seq = told.split()
    assert code == "vault.disk_failed"
    vault = make.opened_vault(tmp_path)
    assert vault.tip.seq == int(seq) > 0
    assert len(vault.entries.of_subject(make.SUBJECT)) == int(seq)
    make.append(vault)
    vault.close()


def test_a_disk_that_may_only_be_read_is_told():
    """A user who may not write is told at once."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make.vault(folder).close()
        for path in folder.iterdir():
            path.chmod(0o444)
        folder.chmod(0o555)
        told, _ = child("refuse", folder).communicate()
        folder.chmod(0o755)
    assert told.split() == ["vault.read_only", "vault.read_only"]
