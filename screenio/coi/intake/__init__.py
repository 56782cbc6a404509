"""What stations really have, read into drafts of items: one file for each kind of document."""
