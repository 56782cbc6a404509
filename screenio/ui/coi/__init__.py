"""Country information: search, places, packs, documents, questions to a COI unit."""
