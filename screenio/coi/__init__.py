"""Country-of-origin information: brought in, found, read, cited. The person's claim is never judged by it."""
