"""Language, text size, colours; the card of the station; alarms; looking the station over."""
