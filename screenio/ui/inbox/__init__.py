"""A receiver's inbox: dossiers, opened one at a time (which is recorded), accepted or returned."""
