"""A record gone through by a second pair of eyes, field by field, and signed off."""
