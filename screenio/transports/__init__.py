"""Carry envelopes; what is inside them they cannot read."""
