"""Looking a station over."""

import make

from screenio.station.check import check


def codes(opened):
    """Name what is wrong."""
    return [fault.code for fault in check(opened)]


def write(opened, *bodies):
    """Write one commit for each body."""
    return [make.write_as(opened, make.BODY_KEY, body) for body in bodies]


def test_a_sound_station_has_no_faults(opened):
    """File, chains, signatures and anchor hold."""
    write(opened, b"1", b"2")
    assert check(opened) == []


def test_a_flipped_bit_is_found(folder, opened):
    """A damaged page is found, whichever it is."""
    write(opened, *[bytes(4000)] * 20)
    opened.vault.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    opened.close()
    path = folder / "vault.db"
    raw = bytearray(path.read_bytes())
    raw[-2000] ^= 1
    path.write_bytes(raw)
    again = make.sign_in(folder)
    assert "vault.damaged" in codes(again)
    again.close()


def test_a_forged_signature_is_found(opened):
    """An entry whose commit nobody here signed is found."""
    write(opened, b"1")
    opened.vault.db.execute("UPDATE signed SET signature = zeroblob(64)")
    assert codes(opened) == ["keys.bad_signature"]


def test_a_gap_and_a_stranger_are_found(opened):
    """A commit whose predecessor is not here is found, and so is one that nobody known signed."""
    first, late = write(opened, b"1", b"2")
    connection = opened.vault.db.conn
    connection.execute("DROP TRIGGER entry_stays")
    connection.execute("DELETE FROM entry WHERE eid = ?", [first.tip.head])
    connection.execute("DELETE FROM signed WHERE head = ?", [first.tip.head])
    assert codes(opened) == ["journal.gap"]
    connection.execute("UPDATE signed SET author = zeroblob(16)")
    assert codes(opened) == ["journal.damaged"]
    assert late.first_seq == 2


def test_a_false_head_and_an_old_file_are_found(opened):
    """A feed whose head is not its last entry is found, and so is a file behind its anchor."""
    write(opened, b"1")
    opened.vault.db.execute("UPDATE feed SET seq = 9")
    assert codes(opened) == ["vault.damaged"]
    opened.vault.meta.put("a", b"1")
    with opened.vault.transaction():
        opened.vault.meta.put("a", b"2")
    assert codes(opened) == ["vault.damaged", "vault.older_copy"]


def test_a_missing_entry_is_found(opened):
    """A commit that cannot be put together is found."""
    write(opened, b"1")
    opened.vault.db.execute("UPDATE signed SET head = zeroblob(32)")
    assert codes(opened) == ["vault.damaged"]
