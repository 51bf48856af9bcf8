SELECT entry
FROM names
WHERE %(text)s <%% name
ORDER BY word_similarity(%(text)s, name) DESC, similarity(%(text)s, name) DESC, people DESC, entry
LIMIT %(limit)s
