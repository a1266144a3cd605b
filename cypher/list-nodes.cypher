// Entities of one label, the best connected first, then by id; a page at a time.
//
// @summary_zh 某一标签的实体，连线最多的在前，同多按编号；分页。
// @param   label        string   the label
// @param   kind         string   only this kind; null for all
// @param   words        string   only those one of whose search keys contains these, folded; null for all
// @param   reports      string[] only what one of these reports speaks of; null for all
// @param   limit        integer  at least 1
// @param   afterDegree  integer  degree of the last of the page before; null for the first page
// @param   afterId      string   id of the same; null for the first page
// @returns node         Node     the entity
// @access  read
MATCH (n:Entity)
WHERE
  $label IN labels(n) AND
  ($kind IS NULL OR n.kind = $kind) AND
  ($words IS NULL OR n.search_text CONTAINS $words) AND
  ($reports IS NULL OR any(report IN n.reports WHERE report IN $reports)) AND
  ($afterDegree IS NULL OR n.degree < $afterDegree OR (n.degree = $afterDegree AND n.id > $afterId))
RETURN n AS node
ORDER BY n.degree DESC, n.id
LIMIT $limit
