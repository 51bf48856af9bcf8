CALL db.index.fulltext.queryNodes('names', $text, {limit: $limit}) YIELD node, score
RETURN node.entry AS entry
ORDER BY round(score, 3) DESC, node.people DESC, size(node.name), entry
