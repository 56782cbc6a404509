"""A day played from a script, on fresh stations, through the desk and the real files."""
