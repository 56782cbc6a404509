"""Carry sealed envelopes in a folder: write what waits, read what is there."""
