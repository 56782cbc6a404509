"""An interpreter's own view: offers, what is to come, hours, timesheet; nothing about persons."""
