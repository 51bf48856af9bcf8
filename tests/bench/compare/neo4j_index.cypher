CREATE FULLTEXT INDEX names FOR (n:Name) ON EACH [n.name]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
