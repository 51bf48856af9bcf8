"""The product: who knows what, why we think so, and how to get connected."""
