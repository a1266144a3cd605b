// Lists the stories of acts of which a report says what led to them: a node for each report that does. Preferred causes
// come first, then real reports before invented ones, older before newer, each in the order of the text.
//
// @param   ids      string[]  ids of entities
// @param   pattern  string    id of the stories' pattern
// @param   acts     string[]  labels of acts
// @param   cause    string    the type that leads to an act, behind the end at which the cause stands: `from X`
// @param   first    string[]  labels of the causes that come first
// @returns report   string    the report that tells it
// @returns caused   boolean   true
// @returns first    boolean   whether it stands for the story where all reports are meant
// @access  write
// @needs   statement_edge
UNWIND $ids AS id
MATCH (act:Entity {id: id})
WHERE any(label IN labels(act) WHERE label IN $acts)
MATCH (act)-[led]-(cause:Entity)
WHERE CASE startNode(led) WHEN act THEN 'to ' ELSE 'from ' END + type(led) = $cause
MATCH (statement:Statement {edge: led.id})
WITH
  act, cause, led, statement.report AS report, split(min(statement.at), '#') AS parts
MATCH (source:Report {id: report})
WITH
  act,
  cause,
  led,
  report,
  parts,
  '0|' + $pattern + '|' +
  CASE WHEN any(label IN labels(cause) WHERE label IN $first) THEN '0' ELSE '1' END +
  CASE WHEN coalesce(source.invented, false) THEN '1' ELSE '0' END +
  source.period + '|' + parts[0] + '#' + parts[1] + '#' + parts[2] + '|' + act.id AS at
ORDER BY at
WITH act, cause, led, collect({report: report, parts: parts, at: at}) AS tellings
UNWIND range(0, size(tellings) - 1) AS number
WITH act, cause, led, tellings[number] AS telling, number = 0 AS first
CREATE
  (story:Story
    {
      pattern: $pattern,
      act: act.id,
      cause: cause.id,
      edge: led.id,
      report: telling.report,
      place: telling.report + '#' + toInteger(telling.parts[1]),
      at: telling.at
    })
SET story.first_at = CASE WHEN first THEN telling.at END
RETURN telling.report AS report, true AS caused, first
