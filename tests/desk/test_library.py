import msgspec
import pytest
from coi_shelf import TODAY, content, item, lexicon
from stations import NAME, Stations, arrive, says, seal, talk, wish

from screenio.coi import index
from screenio.coi.item import Passage
from screenio.coi.pack import Pack, compress
from screenio.coi.wanted import Wanted
from screenio.desk import library
from screenio.desk.intake import prepared
from screenio.domain import lookup
from screenio.domain.coi_pack import SHIPPED, TakePackOut, subject_of
from screenio.encoding import PersonId
from screenio.errors import Refusal, Trouble
from screenio.projections.referrals import dossiers


@pytest.fixture
def station(tmp_path):
    """One station."""
    made = Stations(tmp_path, {"here": "SCREENING"})
    yield made
    made.leave()


def take(desk, *items, name="p", edition=1):
    """Take a pack of these items in."""
    whole = Pack(name, "Pack", edition, TODAY.isoformat(), "", "", content(*items))
    made = prepared(whole, compress(whole), station=desk.place.station, is_document=True)
    return desk.submit(made.command)


def found(desk, text):
    """Search."""
    return desk.ask(library.found, Wanted(units=lexicon().units(text)))


def test_a_pack_is_found_and_outlives_the_session(station):
    """What was taken in is found, also by who signs in next, and not after it was taken out."""
    desk = station.desk("here", "OFF")
    take(desk, item("a", "The zurna is played at weddings."))
    assert [hit.item for hit in found(desk, "zurna")] == ["a"]
    desk = station.desk("here", "SUP")
    assert [hit.item for hit in found(desk, "zurna")] == ["a"]
    desk.submit(TakePackOut(subject=subject_of("p")))
    assert found(desk, "zurna") == []


def test_the_index_is_made_again_from_the_packs(station, monkeypatch):
    """An index of another version, or one that was lost, is made from what the journal names."""
    desk = station.desk("here", "SUP")
    take(desk, item("a", "The zurna is played at weddings."))
    take(desk, item("z", "The oud is played at home."), name="q")
    desk.submit(TakePackOut(subject=subject_of("q")))
    monkeypatch.setattr(index, "VERSION", index.VERSION + 1)
    desk = station.desk("here", "OFF")
    caught_up(desk)
    assert [hit.item for hit in found(desk, "zurna")] == ["a"]
    assert found(desk, "oud") == []


def caught_up(desk):
    """Let the index catch up; gives what was said after each step."""
    said = []
    while (behind := desk.library.catch_up()) is not None:
        said.append(behind)
    return said


def test_after_an_update_the_index_is_made_again_while_the_desk_works(station, monkeypatch):
    """Slice by slice; how much is lacking is said, the shipped pack is there, other work comes between."""
    desk = station.desk("here", "SUP")
    take(desk, *(item(f"a{at}", f"The zurna, number {at}.") for at in range(5)))
    take(desk, item("z", "The oud is played at home."), name="q")
    assert caught_up(desk) == []
    monkeypatch.setattr(index, "VERSION", index.VERSION + 1)
    monkeypatch.setattr(index, "SLICE_S", 0)
    desk = station.desk("here", "OFF")
    assert desk.ask(library.lacking) == 2
    assert desk.ask(library.head, subject_of(SHIPPED)) is not None
    assert {desk.library.catch_up().packs for _ in range(3)} == {2}
    assert found(desk, "zurna") == []
    take(desk, item("y", "The oud, again."), name="y")
    said = caught_up(desk)
    assert [one.packs for one in said] == sorted((one.packs for one in said), reverse=True)
    assert {one.packs for one in said} == {1, 2}
    assert {20, 40, 60, 80, 100} <= {one.percent for one in said}
    assert len(found(desk, "zurna")) == 5
    assert sorted(hit.item for hit in found(desk, "oud")) == ["y", "z"]
    assert desk.ask(library.lacking) == 0


def test_an_unlock_takes_nothing_away(station, monkeypatch):
    """What was taken out and the tables before an update wait until the index is looked after."""
    desk = station.desk("here", "SUP")
    take(desk, item("a", "The zurna is played at weddings."), name="z")
    desk.submit(TakePackOut(subject=subject_of("z")))
    desk = station.desk("here", "OFF")
    assert passages_of(desk) == 1
    assert {one.packs for one in caught_up(desk)} == {0}
    assert passages_of(desk) == 0
    monkeypatch.setattr(index, "VERSION", index.VERSION + 1)
    desk = station.desk("here", "SUP")
    assert desk.ask(library.lacking) == 0
    assert aside(desk)
    assert {one.packs for one in caught_up(desk)} == {0}
    assert not aside(desk)


def aside(desk):
    """Give the tables that stand aside."""
    return list(desk.view().db.execute("SELECT name FROM sqlite_schema WHERE name GLOB 'aside_*'"))


def test_what_interrupts_it_is_made_good_at_the_next_unlock(station, monkeypatch):
    """Nothing is lost and nothing is there twice."""
    desk = station.desk("here", "SUP")
    take(desk, *(item(f"a{at}", f"The zurna, number {at}.") for at in range(5)))
    monkeypatch.setattr(index, "VERSION", index.VERSION + 1)
    monkeypatch.setattr(index, "SLICE_S", 0)
    desk = station.desk("here", "OFF")
    desk.library.catch_up()
    desk = station.desk("here", "OFF")
    caught_up(desk)
    assert len(found(desk, "zurna")) == 5


def test_a_pack_that_cannot_be_read_keeps_nobody_out(station, monkeypatch):
    """It is said, and the others are put in."""
    desk = station.desk("here", "SUP")
    take(desk, item("a", "The zurna."))
    take(desk, item("z", "The oud."), name="q")
    (first, _) = sorted((subject_of("p"), subject_of("q")))
    lost = desk.ask(library.head, first).digest
    monkeypatch.setattr(index, "VERSION", index.VERSION + 1)
    desk = station.desk("here", "OFF")
    kept = desk.library._documents
    get = kept.get
    monkeypatch.setattr(kept, "get", lambda digest: None if digest == lost else get(digest))
    said = [0]
    while said[-1] is not None:
        try:
            said.append(desk.library.catch_up())
        except Trouble as fault:
            said.append(fault.code)
    assert said.count("vault.damaged") == 1
    assert len(found(desk, "zurna") + found(desk, "oud")) == 1


def test_the_shipped_pack_stands_beside_them(station):
    """It is there from the beginning, without a fact, and a station may not take one of its name in."""
    desk = station.desk("here", "OFF")
    assert desk.ask(library.head, subject_of(SHIPPED)).signer == b""
    with pytest.raises(Refusal, match=r"coi.reserved_id"):
        take(desk, item(), name=SHIPPED)


def test_nothing_is_half_taken_in(station):
    """Bytes that are not what the fact names leave neither fact nor words."""
    desk = station.desk("here", "OFF")
    whole = Pack("p", "Pack", 1, "2026-11-01", "", "", content(item("a", "The zurna.")))
    made = prepared(whole, compress(whole), station=desk.place.station, is_document=True).command
    with pytest.raises(Trouble, match=r"coi.pack_damaged"):
        desk.submit(msgspec.structs.replace(made, body=made.body + b"x"))
    assert found(desk, "zurna") == []
    assert desk.ask(library.head, subject_of("p")) is None


def test_a_passage_is_cited_as_it_stands_today(station):
    """The desk says pack, edition and currency; a passage that is gone cannot be cited."""
    desk = station.desk("here", "OFF")
    take(desk, item("a", "The zurna.", published="2012", topic="SECURITY"))
    about, _ = arrive(desk)
    here = lookup.subject_of(PersonId(about))
    (hit,) = found(desk, "zurna")
    cite = lookup.CiteItem(subject=here, person=PersonId(about), passage=hit.passage)
    with pytest.raises(Refusal, match=r"coi.red_not_cited"):
        desk.submit(cite)
    take(desk, item("a", "The zurna.", published="2026-11"), edition=2)
    with pytest.raises(Refusal, match=r"coi.gone"):
        desk.submit(cite)
    (hit,) = found(desk, "zurna")
    desk.submit(msgspec.structs.replace(cite, passage=hit.passage))
    (noted,) = desk.ask(lambda view: view.state(here)).citations
    assert (noted.fact.cited.edition, noted.fact.cited.currency) == (2, "green")


def test_what_was_looked_up_does_not_leave(tmp_path):
    """No word of a citation is in what a receiver opens."""
    made = Stations(tmp_path, {"here": "SCREENING", "there": "ASY"})
    desk = made.desk("here", "OFF")
    take(desk, item("a", "The zurna.", title="Weddings"))
    about, case = arrive(desk)
    says(desk, talk(desk, about, case), "S2.1", NAME)
    (hit,) = found(desk, "zurna")
    here = lookup.subject_of(about)
    desk.submit(
        lookup.CiteItem(subject=here, person=about, passage=hit.passage, quote="The zurna.")
    )
    wish(desk, about)
    seal(desk, about, "ASY", "there")
    made.carry("here", "OFF", "there", "ASY")
    desk = made.desk("there", "ASY")
    (row,) = desk.ask(dossiers)
    package = desk.dossier(row.dossier)
    told = str(msgspec.to_builtins(package, builtin_types=(bytes,)))
    assert "Gul Agha" in told
    assert "zurna" not in told
    made.leave()


def test_what_is_here_can_be_named_by_a_new_document(station):
    """A document of several items is one; an item of a pack stands for itself."""
    desk = station.desk("here", "OFF")
    take(desk, item("a"), item("b", published="2026-02"), name="two")
    take(desk, item("z", title="Bread"), name="one")
    known = {one.title: one for one in desk.ask(library.known_items)}
    assert (known["Pack"].items, known["Pack"].published) == (("a", "b"), "2026-02")
    assert known["Bread"].items == ("z",)
    assert known["Bread"].source == "EUAA"
    shipped = [one for one in desk.ask(library.known_items) if one.items[0].startswith("AFG")]
    assert len(shipped) > 5
    assert all(len(one.items) == 1 for one in shipped)


def zurnas(desk, number=6):
    """Prepare a pack of as many passages."""
    parts = tuple(Passage(f"The zurna, number {at}.", "", 1, at + 1) for at in range(number))
    whole = Pack("z", "Zurnas", 1, TODAY.isoformat(), "", "", content(item(passages=parts)))
    return prepared(whole, compress(whole), station=desk.place.station, is_document=False)


def test_a_pack_is_taken_in_slice_by_slice(station, monkeypatch):
    """Other work comes in between; the fact is recorded when all is written, and then it is found."""
    monkeypatch.setattr(index, "SLICE", 2)
    desk = station.desk("here", "OFF")
    made = zurnas(desk)
    steps = desk.take_in(made.command, made.content)
    assert next(steps) == 2
    about, _ = arrive(desk)
    assert found(desk, "zurna") == []
    assert desk.ask(library.head, subject_of("z")) is None
    for _ in steps:
        pass
    assert len(found(desk, "zurna")) == 6
    assert desk.ask(library.head, subject_of("z")).items == 1
    assert list(desk.take_in(made.command, made.content)) == [], "it is here already"
    assert about


def test_who_leaves_off_took_nothing(station, monkeypatch):
    """After a cancel, and after a desk that was locked in the middle, nothing of the pack is anywhere."""
    monkeypatch.setattr(index, "SLICE", 2)
    desk = station.desk("here", "OFF")
    made = zurnas(desk)
    steps = desk.take_in(made.command, made.content)
    next(steps)
    with pytest.raises(Refusal, match=r"coi.cancelled"):
        steps.throw(Refusal("coi.cancelled"))
    assert found(desk, "zurna") == []
    assert {one.packs for one in caught_up(desk)} == {0}
    assert passages_of(desk) == 0
    left = desk.take_in(made.command, made.content)
    next(left)
    assert passages_of(desk) == 2
    desk = station.desk("here", "SUP")
    assert found(desk, "zurna") == []
    caught_up(desk)
    assert passages_of(desk) == 0


def passages_of(desk):
    """Count the passages about zurnas in the file."""
    counted = "SELECT count(*) FROM coi_passage WHERE text LIKE 'The zurna%'"
    return desk.view().db.execute(counted).fetchone()[0]


def test_what_may_not_be_taken_in_is_refused_before_it_is_written(station):
    """An edition that is older, or of another signer, costs no minute of writing."""
    desk = station.desk("here", "OFF")
    take(desk, item("a"), name="z", edition=2)
    made = zurnas(desk)
    with pytest.raises(Refusal, match=r"coi.older_edition"):
        next(desk.take_in(made.command, made.content))


def test_an_answer_is_known_by_the_reference_it_quotes(station):
    """Items that were brought in as the answer to a query are given by its reference."""
    desk = station.desk("here", "OFF")
    take(desk, item("a", "Yes.", answers="COI-1A2B3C4D"))
    (hit,) = desk.ask(library.answering, ["COI-1A2B3C4D", "", "COI-00000000"])["COI-1A2B3C4D"]
    assert (hit.item, hit.answers) == ("a", "COI-1A2B3C4D")
    assert desk.ask(library.answering, ["COI-00000000"]) == {"COI-00000000": []}
