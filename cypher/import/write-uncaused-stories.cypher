// Lists acts of which no report says what led to them: a node for each report that speaks of one, in the order of the
// text.
//
// @param   ids      string[]  ids of entities
// @param   pattern  string    id of the stories' pattern
// @param   acts     string[]  labels of acts
// @param   cause    string    the type that leads to an act, behind the end at which the cause stands: `from X`
// @returns report   string    the report that tells it
// @returns caused   boolean   false
// @returns first    boolean   whether it stands for the story where all reports are meant
// @access  write
UNWIND $ids AS id
MATCH (act:Entity {id: id})
WHERE
  any(label IN labels(act) WHERE label IN $acts) AND
  NOT EXISTS {
    MATCH (act)-[led]-(:Entity)
    WHERE CASE startNode(led) WHEN act THEN 'to ' ELSE 'from ' END + type(led) = $cause
  }
MATCH (statement:Statement)-[:SUBJECT|OBJECT]->(act)
WITH act, statement.report AS report, split(min(statement.at), '#') AS parts
WITH
  act,
  report,
  parts,
  '1|' + $pattern + '|' + parts[0] + '#' + parts[1] + '#' + parts[2] + '|' + act.id AS at
ORDER BY at
WITH act, collect({report: report, parts: parts, at: at}) AS tellings
UNWIND range(0, size(tellings) - 1) AS number
WITH act, tellings[number] AS telling, number = 0 AS first
CREATE
  (story:Story
    {
      pattern: $pattern,
      act: act.id,
      report: telling.report,
      place: telling.report + '#' + toInteger(telling.parts[1]),
      at: telling.at
    })
SET story.first_at = CASE WHEN first THEN telling.at END
RETURN telling.report AS report, false AS caused, first
