"""The pages and the skill picker in a real browser."""
