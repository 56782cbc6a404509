"""The page before there is a station: open one, or practise."""
