from stations import arrive, says, talk

from screenio.desk.facts import Facts


def test_facts_are_read_back_in_order(two):
    """What was recorded of a subject is read back in the order in which it happened."""
    desk = two.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    facts = Facts(desk.opened, two.clock)
    kinds = [one.fact.KIND for one in facts.of(subject)]
    assert kinds[0] == "interview.began"
    assert kinds.count("interview.question_answered") == 2
    assert facts.kind_of(subject) == "interview"


def test_closed_facts_are_read_by_those_who_may(two):
    """A closed value is a fact for its author and the entitled, and passed over for others."""
    desk = two.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    says(desk, subject, "S6a", "YES")
    assert len(Facts(desk.opened, two.clock).closed_of(subject)) == 1
    supervisor = Facts(two.desk("gate", "SUP").opened, two.clock)
    assert supervisor.closed_of(subject) == []
    assert len(Facts(two.desk("gate", "VUL").opened, two.clock).closed_of(subject)) == 1


def test_nothing_written_is_no_commit(two):
    """Closing without a fact appends nothing; abandoning forgets."""
    facts = Facts(two.desk("gate", "OFF").opened, two.clock)
    assert facts.close() == ()
    facts.abandon()
    assert facts.now_ms == round(two.now.timestamp() * 1000)
