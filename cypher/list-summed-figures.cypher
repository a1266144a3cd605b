// Plain counts and levels of a whole together with those of its parts: same report, indicator, unit and period.
//
// @summary_zh 整体与各部分的计数或数值：同一报道、同一指标、同一单位、同一时期。
// @param   parts  string[]  types that join a part to its whole, each behind the end at which the whole stands: `to X`
// @param   limit  integer   at least 1
// @returns total  string    id of the figure about the whole
// @returns parts  string[]  ids of the figures about its parts
// @access  read
MATCH (total:Observation)-[:OF_INDICATOR]->(:Indicator)<-[:OF_INDICATOR]-(part:Observation)
WHERE
  part.report = total.report AND
  part.unit = total.unit AND
  part.unit <> 'percent' AND
  part.period = total.period AND
  part.plan = total.plan AND
  part.direction = 'none' AND
  total.direction = 'none'
MATCH (total)-[:ABOUT]->(whole:Entity)-[joins]-(:Entity)<-[:ABOUT]-(part)
WHERE
  CASE endNode(joins) WHEN whole THEN 'to ' ELSE 'from ' END + type(joins) IN $parts AND
  NOT EXISTS { (part)-[:ABOUT]->(whole) }
WITH total, part
ORDER BY part.id
RETURN total.id AS total, collect(DISTINCT part.id) AS parts
ORDER BY total
LIMIT $limit
