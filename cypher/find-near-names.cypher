// Entities whose names have most in common with what was typed, by full text.
//
// @summary_zh 名称与所给文字最接近的实体，按全文检索。
// @param   like     string    the query to the index
// @param   reports  string[]  only what one of these reports speaks of; null for all
// @param   limit    integer   at least 1
// @returns node     Node      the entity
// @access  read
CALL db.index.fulltext.queryNodes('entity_names', $like, {limit: $limit}) YIELD node, score
WHERE $reports IS NULL OR any(report IN node.reports WHERE report IN $reports)
RETURN node
ORDER BY score DESC, node.id
