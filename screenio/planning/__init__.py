"""Who interprets when: a plan over requests and interpreters, checked, explained, improved (pure)."""
