"""A station's own forms: bring in, look over, try out, put into use, move interviews to the next version."""
