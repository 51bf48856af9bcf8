"""Who is found, and in which order."""
