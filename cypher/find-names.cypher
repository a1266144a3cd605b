// Entities one of whose search keys contains the words; best first: whole key, beginning of a key, inside one. Of each of
// these no more than `most` are looked at.
//
// @summary_zh 检索词包含所给文字的实体；先是完全相同，再是以它开头，再是中间含有。
// @param   words    string    folded, at least one character
// @param   label    string    only this label; null for all
// @param   reports  string[]  only what one of these reports speaks of; null for all
// @param   most     integer   how many of each rank are looked at
// @returns node     Node      the entity
// @access  read
// @needs   entity_search_text
CALL () {
  MATCH (n:Entity)
  WHERE n.search_text STARTS WITH $words
  RETURN n
  LIMIT $most
  UNION
  MATCH (n:Entity)
  WHERE n.search_text CONTAINS '\n' + $words
  RETURN n
  LIMIT $most
  UNION
  MATCH (n:Entity)
  WHERE n.search_text CONTAINS $words
  RETURN n
  LIMIT $most
}
WITH n, split(n.search_text, '\n') AS keys
WHERE
  ($label IS NULL OR $label IN labels(n)) AND
  ($reports IS NULL OR any(report IN n.reports WHERE report IN $reports))
WITH
  n,
  CASE
    WHEN $words IN keys THEN 0
    WHEN any(key IN keys WHERE key STARTS WITH $words) THEN 1
    ELSE 2
  END AS rank
RETURN n AS node
ORDER BY rank, n.degree DESC, size(n.name_zh), n.id
LIMIT $most
