"""Stamps: a stable listing whatever the clock does."""

import make

from screenio.encoding import NO_ENTRY
from screenio.journal.commit import Tip
from screenio.journal.stamp import DAY_MS, SET_BACK_MS, is_set_back, listing_order, next_stamp


def test_a_stamp_follows_the_clock():
    """Time goes on."""
    assert next_stamp(100, 50) == 100


def test_a_stamp_is_never_before_the_last():
    """A clock set back by an hour does not turn the listing round."""
    assert next_stamp(100, 150) == 151


def test_a_clock_that_was_days_ahead_is_forgotten():
    """A clock put right is believed."""
    assert next_stamp(100, 101 + DAY_MS) == 100


def test_a_clock_set_back_is_noticed():
    """Small corrections are ordinary, more is told."""
    assert not is_set_back(0, SET_BACK_MS)
    assert is_set_back(0, SET_BACK_MS + 1)


def test_a_listing_is_the_same_everywhere():
    """Entries of one moment stand in the order of their numbers."""
    entries = make.commit(Tip(make.FEED, 0, NO_ENTRY), b"1", b"2").entries
    assert sorted([entries[1], entries[0]], key=listing_order) == entries
