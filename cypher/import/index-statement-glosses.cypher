// Full text over what statements and figures say in our words. `cjk` cuts Chinese into pairs of characters.
//
// @access write
CREATE FULLTEXT INDEX statement_glosses IF NOT EXISTS
FOR (n:Statement)
ON EACH [n.gloss_zh, n.gloss_en, n.report]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
