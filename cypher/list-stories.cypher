// What led to acts: each pair with the edges that tell of the act, preferred causes first, then real reports before
// invented ones, older before newer, each in the order of the text.
//
// @summary_zh 什么促成了什么：每对各附讲述它的连线；优先的起因在前，然后真实报道先于虚构、较早的先于较晚的，再按原文顺序。
// @param   acts   string[]  labels of acts
// @param   cause  string    the type that leads to an act, behind the end at which the cause stands: `from X`
// @param   steps  string[]  types of what else is told of an act, likewise
// @param   first  string[]  labels of the causes that come first
// @param   limit  integer   at least 1
// @returns act    Node      what is told of
// @returns cause  Node      what led to it
// @returns led    map       {edge, from, to} of that
// @returns place  string    the passage that first tells it
// @returns edges  map[]     {edge, from, to} of what else is told, by the other end's id
// @access  read
MATCH (act:Entity)
WHERE any(label IN labels(act) WHERE label IN $acts)
MATCH (act)-[led]-(cause:Entity)
WHERE CASE startNode(led) WHEN act THEN 'to ' ELSE 'from ' END + type(led) = $cause
WITH
  act,
  cause,
  led,
  COLLECT {
    MATCH (act)-[edge]-(other:Entity)
    WHERE CASE startNode(edge) WHEN act THEN 'to ' ELSE 'from ' END + type(edge) IN $steps
    RETURN {edge: edge, from: startNode(edge), to: endNode(edge)}
    ORDER BY other.id
  } AS edges,
  COLLECT {
    MATCH (statement:Statement)-[quote:QUOTES {role: 'words'}]->(passage:Passage)
    WHERE statement.id IN led.statements
    RETURN {passage: passage.id, order: passage.order * 100000 + quote.start}
    ORDER BY passage.order, quote.start
    LIMIT 1
  } AS places
OPTIONAL MATCH (report:Report {id: led.reports[0]})
RETURN
  act,
  cause,
  {edge: led, from: startNode(led), to: endNode(led)} AS led,
  places[0].passage AS place,
  edges
ORDER BY
  CASE WHEN any(label IN labels(cause) WHERE label IN $first) THEN 0 ELSE 1 END,
  coalesce(report.invented, false),
  report.period,
  led.reports[0],
  places[0].order,
  act.id
LIMIT $limit
