"""Asking one person with the station's own forms: beginning, going on, moving to the version in use."""
