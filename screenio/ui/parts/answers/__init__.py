"""One widget for each kind of question: value in, value out, as `screenio/forms/kinds.py` shapes it.

`answer` is what they have in common, `kinds` the table from kind to widget. Nothing is ever filled in
that nobody said: every field and choice begins empty.
"""
