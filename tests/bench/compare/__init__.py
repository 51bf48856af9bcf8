"""The same names and the same typed texts, side by side with others who find names."""
