"""Where the organisation is cut: which divisions work on the same things apart, counted from what everyone may see."""
