"""What an entry is, and how anybody can check it: pure, knows no file, no key store and no clock."""
