"""What is printed: a record in two languages as PDF, with real text and the fonts inside."""
