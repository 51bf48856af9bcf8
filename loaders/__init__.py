"""Outside data in: a reader for each format, one writer for all."""
