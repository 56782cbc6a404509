"""How envelopes look and what a folder of them says: pure, shared by every transport."""
