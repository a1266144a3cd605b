// Figures that stand in the text more than once.
//
// @title_en Which figures are reported twice?
// @title_zh 哪些数据在报道中出现了两次？
// @result_zh {rows} 个数据在报道中出现不止一次。
// @result_en {rows:figure is/figures are} reported in more than one place.
// @returns indicator_zh  指标 | Indicator (Chinese)
// @returns indicator_en  指标（英文） | Indicator
// @returns as_written    原文写法 | As written
// @returns times         次数 | Times
// @returns passages      段落 | Passages
// @returns about         主体 | About
// @returns basis         依据 | Basis
// @returns statements    出处 | Sources
// @access read
MATCH (figure:Observation)-[quote:QUOTES {role: 'words'}]->(passage:Passage)
WITH figure, quote, passage
ORDER BY passage.order
WITH
  figure,
  count(DISTINCT quote.seq) AS times,
  collect(DISTINCT passage.id) AS passages
WHERE times > 1
MATCH (figure)-[:OF_INDICATOR]->(indicator:Indicator)
RETURN
  indicator.label_zh AS indicator_zh,
  indicator.label_en AS indicator_en,
  figure.as_written AS as_written,
  times,
  passages,
  COLLECT { MATCH (figure)-[:ABOUT]->(entity:Entity) RETURN entity } AS about,
  figure.basis AS basis,
  [figure.id] AS statements
ORDER BY figure.report, indicator.id
