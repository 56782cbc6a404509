from nets.given import choice, form, group, hidden, question, repeat, worked_out


def told(run):
    """The paths of what stands otherwise, without the form's own name."""
    return [one.path.removeprefix("/data/") for one in run.changed()]


def answer(run, path, value):
    """Answer, and give what stands otherwise then."""
    run.take({"do": "answer", "path": f"/data/{path}", "value": value})
    return told(run)


def test_at_first_every_place_is_told():
    """Who asks for the first time knows nothing yet; then nothing is new."""
    run = form(a=question(), b=question()).run()
    assert told(run)[:2] == ["a", "b"]
    assert told(run) == []


def test_what_stands_otherwise_after_an_answer_is_told():
    """What applies now, what is worked out and what is against its rule; the rest is not."""
    run = form(
        a=question(constraint=". != 'x'"),
        b=question(relevant="/data/a = 'yes'"),
        c=worked_out("concat(/data/a, '!')"),
        d=question(),
    ).run()
    told(run)
    assert sorted(answer(run, "a", "yes")) == ["a", "b", "c"]
    assert answer(run, "a", "yes") == []
    assert sorted(answer(run, "a", "x")) == ["a", "b", "c"]
    seen = {one.path: one for one in run.seen()}
    assert not seen["/data/a"].valid
    assert (seen["/data/c"].value, seen["/data/b"].relevant) == ("x!", False)


def test_a_reason_for_no_answer_is_told():
    """It is enough for what is wanted, so the place becomes valid."""
    run = form(a=question(required="true()")).run()
    told(run)
    run.decline("/data/a", "DECLINED")
    assert [(one.path, one.valid) for one in run.changed()] == [("/data/a", True)]


def test_what_is_worked_out_in_words_is_told():
    """The words of a question may say what was answered before."""
    run = form(
        name=question(), age=question(label='How old is <output value="/data/name"/>?')
    ).run()
    told(run)
    assert sorted(answer(run, "name", "Ana")) == ["age", "name"]
    assert {one.path: one.label for one in run.seen()}["/data/age"] == "How old is Ana?"


def test_rows_are_told_when_they_come_and_where_they_move():
    """A row that moves up has another path."""
    run = form(person=repeat(name=question(), kind=choice("a b"))).run()
    told(run)
    run.take({"do": "add_repeat", "path": "/data/person"})
    assert {"person[2]", "person[2]/name", "person[2]/kind"} <= set(told(run))
    answer(run, "person[2]/name", "Ana")
    run.take({"do": "remove_repeat", "path": "/data/person[1]"})
    assert {"person[1]", "person[1]/name"} <= set(told(run))
    assert {one.path: one.value for one in run.seen()}["/data/person[1]/name"] == "Ana"


def test_a_group_has_no_value_and_is_valid():
    """Its parts say what is wrong with them."""
    run = form(
        g=group(rules={"required": "true()"}, a=question(required="true()")), b=hidden()
    ).run()
    seen = {one.path: one for one in run.seen()}
    assert (seen["/data/g"].value, seen["/data/g"].valid, seen["/data/g/a"].valid) == (
        "",
        True,
        False,
    )
    assert repr(seen["/data/g"]) == "Seen(/data/g)"


def test_what_nobody_asks_about_does_not_pile_up():
    """Each place waits once, however often it changed before somebody asks."""
    run = form(a=question(), b=worked_out("/data/a")).run()
    told(run)
    for value in "xyz":
        run.take({"do": "answer", "path": "/data/a", "value": value})
        assert run.nodes()[1]["value"] == value
    assert len(run.tree.board.doubted) == 2
    assert sorted(told(run)) == ["a", "b"]
