// Ids of the figures, in the order of the text.
//
// @summary_zh 数据的编号，按原文顺序。
// @param   indicator  string   only this indicator; null for all
// @param   about      string   only figures about this entity; null for all
// @param   limit      integer  at least 1
// @returns id         string   the observation's id
// @access  read
MATCH (figure:Observation)-[quote:QUOTES {role: 'words'}]->(passage:Passage)
WHERE
  ($indicator IS NULL OR EXISTS { (figure)-[:OF_INDICATOR]->(:Indicator {id: $indicator}) }) AND
  ($about IS NULL OR EXISTS { (figure)-[:ABOUT]->(:Entity {id: $about}) })
WITH figure, min(passage.order * 100000 + quote.start) AS place
RETURN figure.id AS id
ORDER BY figure.report, place, id
LIMIT $limit
