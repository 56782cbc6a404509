"""The pool of interpreters: who is in it, their entry, their hours."""
