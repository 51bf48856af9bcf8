"""Speed and size on a generated company: `make bench`, or `python -m tests.bench --people 2000` for a quick look."""
