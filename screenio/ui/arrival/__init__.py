"""A new arrival: who came, as they say it; with whom, on what basis, since when."""
