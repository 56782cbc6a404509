"""The one door to what is kept: `submit`, `receive`, `ask`, `jot`.

A command is decided, signed, appended, folded and shown in one transaction, or nothing happened.
"""
