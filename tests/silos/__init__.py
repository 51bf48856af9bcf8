"""Where the organisation is cut."""
