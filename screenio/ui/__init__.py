"""What people see; the only package that imports Qt.

A screen is a folder with `model.py` (what it shows and can do, no widgets) and `screen.py` (its widgets).
`background.py` owns the desk's one thread, `window.py` is the frame, `look.py` is what every screen is
given: colours, words and labels.
"""
