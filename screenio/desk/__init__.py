"""The one door to what is kept: `submit`, `receive`, `ask`; what is no fact yet is `unsettled`.

A command is decided, signed, appended, folded and shown in one transaction, or nothing happened.
"""
