// The entities of reports as each report describes them, with what they are joined to there.
//
// @summary_zh 各份报道所说的实体及其在该报道中所连的实体。
// @param   reports  string[]  only of these reports; null for all
// @param   ids      string[]  only these entities, by their own ids; null for all
// @returns id       string    the entity's own id, with its report's
// @returns kept     string    the id under which it is kept
// @returns report   string    the report's id
// @returns period   string    the report's period
// @returns label    string    its label
// @returns kind     string    null where it has none
// @returns code     string    null where it has none
// @returns named    boolean   false for what the text only describes
// @returns names    string[]  by which it may be compared with other reports', its own first
// @returns around   string[]  own ids of what it is joined to
// @access  read
MATCH (report:Report)-[description:DESCRIBES]->(entity:Entity)
WHERE
  ($reports IS NULL OR report.id IN $reports) AND
  ($ids IS NULL OR description.as IN $ids)
RETURN
  description.as AS id,
  entity.id AS kept,
  report.id AS report,
  report.period AS period,
  description.label AS label,
  description.kind AS kind,
  description.code AS code,
  description.named AS named,
  description.compared AS names,
  COLLECT {
    MATCH
      (entity)<-[one:SUBJECT|OBJECT]-(:Statement)-[other:SUBJECT|OBJECT]->(:Entity)
    WHERE one.as = description.as AND other.as <> description.as
    RETURN DISTINCT other.as AS near
    ORDER BY near
  } AS around
ORDER BY id
