"""The same desk without a window: one file per command group, thin."""
