// What each entity can be found by: its search keys, folded, a line each.
//
// @summary_zh 每个实体可供检索的词，折叠后每行一个。
// @returns id    string  the entity's id
// @returns keys  string  one a line
// @access  read
MATCH (n:Entity)
RETURN n.id AS id, n.search_text AS keys
ORDER BY id
