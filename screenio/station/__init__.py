"""What is done to a station as a whole, by its administrator or supervisor."""
