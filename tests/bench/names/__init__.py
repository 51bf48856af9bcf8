"""Names as people type them, key by key, in a large vocabulary."""
