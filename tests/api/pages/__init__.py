"""The pages, read as they are sent, without any script."""
