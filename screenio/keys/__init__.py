"""Secrets, and who holds them: passphrases, credentials, compartments, the roster, sealing."""
