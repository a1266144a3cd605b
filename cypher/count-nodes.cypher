// How many entities of one label there are.
//
// @summary_zh 某一标签的实体有多少。
// @param   label  string   the label
// @param   kind   string   only this kind; null for all
// @param   words  string   only those one of whose search keys contains these, folded; null for all
// @param   reports  string[]  only what one of these reports speaks of; null for all
// @returns count  integer  how many
// @access  read
MATCH (n:Entity)
WHERE
  $label IN labels(n) AND
  ($kind IS NULL OR n.kind = $kind) AND
  ($words IS NULL OR n.search_text CONTAINS $words) AND
  ($reports IS NULL OR any(report IN n.reports WHERE report IN $reports))
RETURN count(*) AS count
