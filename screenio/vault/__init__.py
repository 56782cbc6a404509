"""The encrypted file of a station on this machine; knows keys and entries, no person and no form."""
