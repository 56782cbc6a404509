"""Screenio: screening, protection and referral in the first hours after a border.

An answer given in a container becomes a signed, sealed, explainable fact that reaches exactly the right
authority and nobody else. The program gathers information and decides nothing about a person.

The map, from the top; a package imports those below it only:

    start             joins the parts; the only file that knows all
    parts             what every desk shares, loaded by who needs a desk
    ui  cli           the window (the only package with Qt); the same desk without one
    transports papers carry envelopes; set PDFs
    desk              the one door: submit, receive, ask; what is no fact yet
    station           make, open, introduce and check a station
    vault             the encrypted file: entries, keys, half-typed text, attachments, boxes, alarms
    projections       read models: from the state of a subject to rows; pages of one person
    coi               country-of-origin information: bring in, find, read, cite
    reference         code lists, law, matrix and labels, read and checked
    domain            what can happen and the rules (pure)
    sync              what travels: envelopes and packs (pure)
    language          catalogues, direction, formats, sentences for codes, answers in words
    journal           what an entry is and how anybody can check it (pure)
    forms             a guided form, compiled once, walked question by question (pure)
    identity          names, partial dates, calendars (pure)
    planning          who interprets when: checked, explained, planned, improved (pure)
    keys              passphrases, compartments, roster, seals
    xpath             the OpenRosa dialect of XPath (pure)
    sql               binds sqlite-utils to SQLCipher
    preferences       what must be known before unlocking
    encoding errors   canonical bytes and ids; a refusal and a trouble
    table_rows        reads our own tables
    whole_file        writes a file whole or not at all

The loop: a screen calls its model; the model submits a command; the domain decides facts; the desk signs
them as one commit, appends, folds states, makes rows, all in one transaction; the model asks again.
"""

__version__ = "0.1.0"
