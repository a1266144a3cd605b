// Entities whose search keys together contain every one of several words, in whatever order; the best connected first.
//
// @summary_zh 检索词合起来包含所给每个词的实体，词序不论；连线最多的在前。
// @param   longest  string    the longest of the words, folded, at least one character
// @param   terms    string[]  all of the words, folded
// @param   label    string    only this label; null for all
// @param   limit    integer   at least 1
// @returns node     Node      the entity
// @access  read
// @needs   entity_search_text
MATCH (n:Entity)
WHERE
  n.search_text CONTAINS $longest AND
  ($label IS NULL OR $label IN labels(n)) AND
  all(term IN $terms WHERE n.search_text CONTAINS term)
RETURN n AS node
ORDER BY n.degree DESC, size(n.name_zh), n.id
LIMIT $limit
