"""An interview: one question at a time, in two languages, with the keyboard.

`model` talks to the desk; `screen` puts together `rail` (sections), `question` (its words), `answering`
(the answer, from `parts/answers`), `aside` (heard at arrival, interpreter) and `objections` (the read-back).
"""
