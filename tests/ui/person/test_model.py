"""The page of a person, without a window."""

from stations import PARTS

from screenio.domain.screening import RaiseTask
from screenio.papers.terms import Words
from screenio.ui.person.model import PersonModel


def test_it_is_asked_again_when_something_changed(gate):
    """A wish shows at once."""
    model = PersonModel(gate.behind, gate.person)
    model.start()
    assert model.page.card.flags == ()
    gate.wish()
    gate.behind.changed.emit(frozenset({"flags"}))
    assert [one.flag for one in model.page.card.flags] == ["PROT"]


def test_a_task_is_finished(gate):
    """What was done is no longer to do."""
    gate.desk(lambda desk: desk.submit(RaiseTask(subject=gate.case, task="PAUSE")))
    model = PersonModel(gate.behind, gate.person)
    model.start()
    model.finish("PAUSE")
    assert model.page.card.tasks == ()


def test_the_copy_is_written_where_it_was_asked_for(gate, given, tmp_path):
    """The person's copy is a PDF at that place; a place that is not there is refused."""
    with_all = given(gate.behind)
    words = Words(with_all.resources, with_all.translations, PARTS.tables)
    model = PersonModel(gate.behind, gate.person)
    printed, refused = [], []
    model.printed.connect(printed.append)
    model.refused.connect(refused.append)
    place = tmp_path / "copy.pdf"
    model.print_copy(str(place), words, in_private=False)
    assert printed == [str(place)]
    assert place.read_bytes().startswith(b"%PDF")
    model.print_copy(str(tmp_path / "nowhere" / "copy.pdf"), words, in_private=False)
    assert [one.code for one in refused] == ["paper.not_saved"]
