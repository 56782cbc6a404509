"""Interpreters: who works when, what is not filled, who comes; booking, offers, the pool."""
