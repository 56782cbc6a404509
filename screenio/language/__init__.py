"""Words for people, without a window: catalogues, direction, formats, and sentences for codes."""
