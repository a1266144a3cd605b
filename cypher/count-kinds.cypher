// How many entities there are of labels, or of kinds of them; of each no more than `most` are counted.
//
// @summary_zh 各标签或其种类下有多少实体，每项最多数到上限。
// @param   kinds    map[]     {label, kind}; a null kind asks for all of the label
// @param   reports  string[]  only what one of these reports speaks of; null for all
// @param   most     integer   at least 1
// @returns label    string    as asked
// @returns kind     string    as asked
// @returns count    integer   at most `most`
// @access  read
UNWIND $kinds AS sought
CALL (sought) {
  MATCH (n:$(sought.label))
  WHERE
    (sought.kind IS NULL OR n.kind = sought.kind) AND
    ($reports IS NULL OR any(report IN n.reports WHERE report IN $reports))
  WITH n
  LIMIT $most
  RETURN count(n) AS count
}
RETURN sought.label AS label, sought.kind AS kind, count
