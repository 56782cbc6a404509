"""What can be expected to go wrong."""

from screenio.errors import Refusal, Trouble


def test_an_error_shows_its_code_and_never_its_values():
    """The representation of an error names the code only, so that a log carries nothing personal."""
    assert repr(Refusal("person.unknown", name="Gul Agha")) == "Refusal('person.unknown')"
    assert str(Trouble("vault.wrong_key", who="x")) == "vault.wrong_key"


def test_values_stay_with_the_error():
    """The values for the sentence travel with the error."""
    assert Trouble("disk.full", needed_bytes=5).values == {"needed_bytes": 5}
