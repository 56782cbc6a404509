"""A guided form: an XLSForm compiled once to an XForm, and walked question by question; pure.

workbook     XLSForm bytes through pyxform to an XForm; what is wrong, with sheet, row and advice
xml          XML of strangers, read without following anything it names
model        binds, the tree of the instance, what is set by events: the data side of an XForm
texts        labels and hints in every language, with what is put into them
lists        secondary instances and choice lists
body         controls, groups and repeats: the side that is shown
definition   FormDefinition, Question, Choice: all of the above, frozen and joined
lint         what is wrong or missing in a form
cells        what must be worked out again when an answer changes
instance     the living tree of a form being answered
kinds        what a value of each kind looks like, and how it stands in the tree
answers      the answer log, with who, through whom, in which language, why amended
session      a form being answered: the only judge of what is asked and of what a value may be
outline      sections, questions and their status
interchange  instance XML and rows
"""
