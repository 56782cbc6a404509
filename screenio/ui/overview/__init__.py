"""What waits at this station: counts, what is due, what people are asked to do."""
