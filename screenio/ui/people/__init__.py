"""Everybody known here, searched by name in any script."""
