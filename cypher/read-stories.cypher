// Acts with what led to them and what else is told of them, in any order.
//
// @summary_zh 所给各行为及其起因，连同讲述它的连线，不分先后。
// @param   acts   map[]     {act, cause, edge}: ids; the last two null where no report says what led to it
// @param   steps  string[]  types of what is told of an act, each behind the end at which the new node stands: `from X`
// @returns act    Node      what is told of
// @returns cause  Node      what led to it; null where no report says it
// @returns led    map       {edge, from, to} of that; null likewise
// @returns edges  map[]     {edge, from, to} of what else is told, by the other end's id
// @access  read
UNWIND $acts AS asked
MATCH (act:Entity {id: asked.act})
OPTIONAL MATCH (cause:Entity {id: asked.cause})
OPTIONAL MATCH (act)-[led]-(cause)
WHERE led.id = asked.edge
RETURN
  act,
  cause,
  CASE WHEN led IS NOT NULL THEN {edge: led, from: startNode(led), to: endNode(led)} END AS led,
  COLLECT {
    MATCH (act)-[edge]-(other:Entity)
    WHERE CASE startNode(edge) WHEN act THEN 'to ' ELSE 'from ' END + type(edge) IN $steps
    RETURN {edge: edge, from: startNode(edge), to: endNode(edge)}
    ORDER BY other.id
  } AS edges
