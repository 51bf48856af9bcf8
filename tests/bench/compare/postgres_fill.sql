COPY names (name, entry, people) FROM STDIN
