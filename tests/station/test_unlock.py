"""Opening a station."""

import make
import msgspec
import pytest

from screenio.errors import Trouble
from screenio.journal.body import open_body
from screenio.keys.roster import next_roster, sign_roster
from screenio.station.places import places
from screenio.station.unlock import keep_roster, open_station, staff_names


def test_each_opens_what_the_role_allows(folder):
    """A supervisor reads protection, a doctor health, an officer neither."""
    entitled = {
        "Ana": {"general", "protection"},
        "Bo": {"general"},
        "Cem": {"general", "health"},
    }
    for who, compartments in entitled.items():
        opened = make.sign_in(folder, who)
        assert opened.keyring.identities.keys() == compartments
        assert (opened.admin is not None) == (who == "Ana")
        assert opened.staff.name == who
        opened.close()


def test_names_are_known_before_anybody_signs_in(folder):
    """The sign-in screen lists who works here; an id opens as well as a name."""
    names = staff_names(folder)
    assert [name for _, name in names] == ["Ana", "Bo", "Cem"]
    opened = open_station(folder, names[1][0], "bo")
    assert opened.staff.name == "Bo"
    assert opened.vault.alarms.raised() == []
    opened.close()


def test_a_wrong_passphrase_and_a_stranger_are_told(folder):
    """Nobody else gets in."""
    with pytest.raises(Trouble, match="keys.wrong_passphrase"):
        open_station(folder, "Ana", "bo")
    with pytest.raises(Trouble, match="station.nobody_so_named"):
        open_station(folder, "Dragan", "ana")


def test_what_an_officer_wrote_a_supervisor_reads(folder):
    """A protected body goes into the vault at one desk and is read at the other after sign-off."""
    bo = make.sign_in(folder, "Bo")
    kid, key = bo.vault.body_keys.writing(make.PERSON, "protection")
    bo.vault.body_keys.destroy_working_copies(make.PERSON)
    assert bo.vault.body_keys.find(kid) is None
    bo.close()
    ana = make.sign_in(folder, "Ana")
    assert ana.vault.body_keys.find(kid) == key
    ana.close()


def test_a_missing_file_is_told_and_nothing_stays_locked(folder):
    """Opening that failed half way leaves the vault free."""
    place = places(folder).compartment("general")
    raw = place.read_bytes()
    place.unlink()
    for _ in range(2):
        with pytest.raises(Trouble, match="station.file_missing"):
            make.sign_in(folder)
    place.write_bytes(raw)
    make.sign_in(folder).close()


def test_a_damaged_list_of_names_is_told(folder):
    """The roster's copy is no truth, but it has to be readable."""
    places(folder).roster.write_bytes(b"\xc1")
    with pytest.raises(Trouble, match="roster.damaged"):
        staff_names(folder)
    places(folder).roster.unlink()
    with pytest.raises(Trouble, match="roster.damaged"):
        staff_names(folder)


def test_a_folder_that_is_no_station_is_told(tmp_path):
    """Nothing is damaged there: no station is there."""
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(Trouble, match="vault.not_here"):
            staff_names(folder)


def test_a_changed_copy_of_the_roster_brings_nobody_in(folder, opened):
    """The roster in the vault counts: a forged copy adds no one to it."""
    dragan = msgspec.structs.replace(opened.staff, id=b"x" * 16, name="Dragan")
    forged = next_roster(opened.roster, staff=[dragan])
    places(folder).roster.write_bytes(sign_roster(forged, opened.admin))
    opened.close()
    again = make.sign_in(folder)
    assert [one.name for one in again.roster.staff] == ["Ana", "Bo", "Cem"]
    assert places(folder).roster.read_bytes() == again.vault.meta.get("station.roster")
    again.close()


def test_a_roster_never_goes_back(opened):
    """The next version is kept, the same or an older one is refused."""
    newer = next_roster(opened.roster)
    keep_roster(opened, sign_roster(newer, opened.admin))
    assert opened.roster == newer
    with pytest.raises(Trouble, match="roster.older"):
        keep_roster(opened, sign_roster(newer, opened.admin))


def test_an_open_station_shows_nothing_secret(opened):
    """A log line with it tells nothing."""
    assert repr(opened) == "Opened()"


def test_entries_are_written_and_read_back(opened):
    """A commit of who signed in stands in the vault under the person's key."""
    vault = opened.vault
    _, key = vault.body_keys.writing(make.PERSON, "general")
    commit = make.write_as(opened, key, b"words")
    (entry,) = vault.entries.of_subject(make.SUBJECT)
    assert commit.author == opened.staff.id
    assert open_body(entry, vault.body_keys.find(entry.header.kid)) == b"words"
