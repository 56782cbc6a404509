"""Who someone says they are, across scripts and calendars; pure."""
