// Acts of which no report says what led to them, each with the edges that tell of it, in the order of the text.
//
// @summary_zh 没有报道说明起因者，各附讲述它的连线，按原文顺序。
// @param   acts   string[]  labels of acts
// @param   cause  string    the type that leads to an act, behind the end at which the cause stands: `from X`
// @param   steps  string[]  types of what is told of an act, likewise
// @param   limit  integer   at least 1
// @returns act    Node      what is told of
// @returns place  string    the passage that first tells it
// @returns edges  map[]     {edge, from, to}, by the other end's id
// @access  read
MATCH (act:Entity)
WHERE
  any(label IN labels(act) WHERE label IN $acts) AND
  NOT EXISTS {
    MATCH (act)-[led]-(:Entity)
    WHERE CASE startNode(led) WHEN act THEN 'to ' ELSE 'from ' END + type(led) = $cause
  }
WITH
  act,
  COLLECT {
    MATCH (act)-[edge]-(other:Entity)
    WHERE CASE startNode(edge) WHEN act THEN 'to ' ELSE 'from ' END + type(edge) IN $steps
    RETURN {edge: edge, from: startNode(edge), to: endNode(edge)}
    ORDER BY other.id
  } AS edges,
  COLLECT {
    MATCH (statement:Statement)-[:SUBJECT|OBJECT]->(act)
    MATCH (statement)-[quote:QUOTES {role: 'words'}]->(passage:Passage)
    RETURN {passage: passage.id, order: passage.order * 100000 + quote.start}
    ORDER BY statement.report, passage.order, quote.start
    LIMIT 1
  } AS places
RETURN act, places[0].passage AS place, edges
ORDER BY split(place, '#')[0], places[0].order, act.id
LIMIT $limit
