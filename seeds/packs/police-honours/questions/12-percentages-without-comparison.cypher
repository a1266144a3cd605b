// Percentages of which the report does not say what they are compared with.
//
// @title_en Which percentages have no stated comparison?
// @title_zh 哪些百分比没有说明与什么相比？
// @result_zh {rows} 个百分比未说明与何相比。
// @result_en {rows:percentage has/percentages have} no stated comparison.
// @returns indicator_zh  指标 | Indicator (Chinese)
// @returns indicator_en  指标（英文） | Indicator
// @returns direction     方向 | Direction
// @returns as_written    原文写法 | As written
// @returns about         主体 | About
// @returns basis         依据 | Basis
// @returns statements    出处 | Sources
// @access read
MATCH (figure:Observation)-[:OF_INDICATOR]->(indicator:Indicator)
WHERE figure.unit = 'percent' AND figure.comparison = 'unstated'
RETURN
  indicator.label_zh AS indicator_zh,
  indicator.label_en AS indicator_en,
  figure.direction AS direction,
  figure.as_written AS as_written,
  COLLECT { MATCH (figure)-[:ABOUT]->(entity:Entity) RETURN entity } AS about,
  figure.basis AS basis,
  [figure.id] AS statements
ORDER BY figure.report, indicator.id
