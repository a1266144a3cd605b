// Full text over all names of an entity. `cjk` cuts Chinese into pairs of characters.
//
// @access write
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS
FOR (n:Entity)
ON EACH [n.name_zh, n.name_en, n.aliases_zh, n.aliases_en]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
