// Which words stand in which passage of an attached text: not the words themselves but what a secret key makes of them.
//
// @access write
CREATE FULLTEXT INDEX passage_words IF NOT EXISTS
FOR (n:PassageWords)
ON EACH [n.tokens, n.report]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
