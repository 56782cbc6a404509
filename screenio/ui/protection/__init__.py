"""The two keys that work from every page: F9 records a wish for protection, F10 seals a notification.

F9 has recorded the wish and shut the doors before its sheet is drawn; the sheet only adds words.
"""
