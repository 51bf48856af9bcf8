// Each of these words as a term of a full-text question, in which a word means only itself and a name counts twice.
UNWIND $words AS word
WITH word, '"' + replace(replace(word, '\\', '\\\\'), '"', '\\"') + '"' AS quoted
WITH word, '(name:' + quoted + '^2 body:' + quoted + ')' AS term
