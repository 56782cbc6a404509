"""A guided form: an XLSForm compiled once to an XForm, and walked question by question; pure.

workbook     XLSForm bytes through pyxform to an XForm; what is wrong, with sheet, row and advice
columns      which columns of a workbook say something to a form
mending      what is wrong in a workbook before it is compiled, and what is mended there
needed       the cells that a row of a workbook needs
said         what the compiler says in its own words, as faults and remarks of ours
xml          XML of strangers, read without following anything it names
binds        rules, the tree of the instance, what is set by events: the data side of an XForm
texts        labels and hints in every language, with what is put into them
tables       secondary instances: inside the form, or as CSV, XML or GeoJSON beside it
pictures     pictures beside the words, as files that came along
controls     controls, groups and repeats: the side that is shown
lists        what a question offers, and the words of each choice
types        what a place of each type may hold
definition   FormDefinition, Question: all of the above, frozen and joined
lint         what is wrong or missing in a form
cells        what must be worked out again when an answer changes, and what is done then
rules        what rules one place
place        one element of a form being answered; rows of a repeat
ways         down to all places below, along a path, and back up
tree         all places of a form being answered, and the world its expressions look into
kinds        what a value of each kind of question looks like
answers      the answer log, with who, through whom, in which language, why amended
session      a form being answered: the only judge of what is asked and of what a value may be
parts        how the parts of a question stand while it is being answered
outline      sections, questions and their status
seen         how one place stands for somebody who looks at it
run          a form walked place by place, as other engines walk it
interchange  instance XML and rows
"""
