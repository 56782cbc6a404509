"""The feed of this device and its epochs."""

import shutil

import make


def test_a_vault_is_made_with_a_feed(tmp_path, vault):
    """The feed stays the same from one opening to the next."""
    feed = vault.feed
    make.append(vault)
    vault.close()
    again = make.opened_vault(tmp_path)
    assert again.feed == feed
    assert again.alarms.raised() == []
    again.close()


def test_an_old_copy_starts_a_new_epoch(tmp_path, vault):
    """An older file is noticed, nobody is locked out, and no number is used twice."""
    make.append(vault)
    feed, tip = vault.feed, vault.tip
    vault.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(tmp_path / "vault.db", tmp_path / "old.db")
    make.append(vault)
    vault.close()
    (tmp_path / "old.db").replace(tmp_path / "vault.db")
    again = make.opened_vault(tmp_path)
    assert [alarm.code for alarm in again.alarms.raised()] == ["vault.older_copy"]
    assert again.feed != feed
    record = again._feeds.record(again.feed)
    assert (record.epoch, record.before, record.seq, record.head) == (2, feed, tip.seq, tip.head)
    make.append(again)
    again.close()
    third = make.opened_vault(tmp_path)
    assert len(third.alarms.raised()) == 1
    third.close()


def test_a_cut_log_is_noticed(tmp_path, vault):
    """A write-ahead log that lost its last commits is noticed as an older copy."""
    make.append(vault)
    vault.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    make.append(vault)
    log = (tmp_path / "vault.db-wal").read_bytes()
    main = (tmp_path / "vault.db").read_bytes()
    vault.close()
    (tmp_path / "vault.db").write_bytes(main)
    (tmp_path / "vault.db-wal").write_bytes(log[: len(log) // 2])
    again = make.opened_vault(tmp_path)
    assert [alarm.code for alarm in again.alarms.raised()] == ["vault.older_copy"]
    again.close()


def test_a_lost_anchor_starts_a_new_epoch(tmp_path, vault):
    """On another machine, or with the anchor gone, the device begins again and says so."""
    feed = vault.feed
    vault.close()
    (tmp_path / "anchor").unlink()
    again = make.opened_vault(tmp_path)
    assert [alarm.code for alarm in again.alarms.raised()] == ["vault.anchor_missing"]
    assert again.feed != feed
    again.close()
