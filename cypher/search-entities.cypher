// Entities one of whose search keys contains the words; best first: whole key, beginning of a key, inside one.
//
// @summary_zh 检索词包含所给文字的实体；先是完全相同，再是以它开头，再是中间含有。
// @param   words  string   folded (see server/graph/fold.ts), at least one character
// @param   label  string   only this label; null for all
// @param   limit  integer  at least 1
// @returns node   Node     the entity
// @returns rank   integer  0 whole key, 1 beginning, 2 inside
// @access  read
// @needs   entity_search_text
MATCH (n:Entity)
WHERE n.search_text CONTAINS $words AND ($label IS NULL OR $label IN labels(n))
WITH n, split(n.search_text, '\n') AS keys
WITH
  n,
  CASE
    WHEN $words IN keys THEN 0
    WHEN any(key IN keys WHERE key STARTS WITH $words) THEN 1
    ELSE 2
  END AS rank
RETURN n AS node, rank
ORDER BY rank, n.degree DESC, size(n.name_zh), n.id
LIMIT $limit
