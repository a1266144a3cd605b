// Of these figures, plain counts and levels of a whole, with those of its parts: same report, indicator, unit and period.
//
// @summary_zh 所给数据中整体的计数或数值，连同各部分的：同一报道、同一指标、同一单位、同一时期。
// @param   figures  string[]  ids of figures
// @param   parts    string[]  types that join a part to its whole, each behind the end at which the whole stands: `to X`
// @returns total    string    id of the figure about the whole
// @returns parts    string[]  ids of the figures about its parts
// @access  read
UNWIND $figures AS id
MATCH (total:Statement {id: id})
WHERE total.direction = 'none' AND total.unit <> 'percent'
MATCH (:Report {id: total.report})-[:MAKES]->(part:Observation)
WHERE
  part.indicator = total.indicator AND
  part.unit = total.unit AND
  part.period = total.period AND
  part.plan = total.plan AND
  part.direction = 'none' AND
  part <> total
MATCH (total)-[:ABOUT]->(whole:Entity)
MATCH (part)-[:ABOUT]->(one:Entity)
MATCH (whole)-[joins]-(one)
WHERE
  CASE endNode(joins) WHEN whole THEN 'to ' ELSE 'from ' END + type(joins) IN $parts AND
  NOT EXISTS { (part)-[:ABOUT]->(whole) }
WITH total, part
ORDER BY part.id
RETURN total.id AS total, collect(DISTINCT part.id) AS parts
ORDER BY total
