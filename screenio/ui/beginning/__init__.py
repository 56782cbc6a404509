"""Before an interview: in which language, through whom."""
