"""Widgets used on more than one screen.

Each takes the `Look` first: it knows colours, sizes, words and labels. `text` has the only labels,
`button` buttons and choices with number keys, `chip`, `icon`, `card` surfaces and rows of widgets, `field`
labelled fields, `notice` messages in the page, `dialog` sheets over it, `rows` and `table` lists of any
length, `empty` what an empty list shows, `page` what every screen is.
"""
