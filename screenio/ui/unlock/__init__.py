"""Who is at the desk: names, a passphrase, and what waits, in numbers only."""
