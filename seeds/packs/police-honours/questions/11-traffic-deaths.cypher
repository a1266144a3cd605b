// What is said of traffic deaths, and what each figure is compared with.
//
// @title_en What is said of traffic deaths, and against what?
// @title_zh 关于交通事故死亡人数说了什么？与什么相比？
// @result_zh {rows} 个数据[，其中 {comparison=unstated} 个未说明与何相比]。
// @result_en {rows:figure/figures}[, {comparison=unstated} of them without a stated comparison].
// @returns indicator_zh  指标 | Indicator (Chinese)
// @returns indicator_en  指标（英文） | Indicator
// @returns direction     方向 | Direction
// @returns as_written    原文写法 | As written
// @returns comparison    与何相比 | Compared with
// @returns about         主体 | About
// @returns basis         依据 | Basis
// @returns statements    出处 | Sources
// @access read
MATCH (figure:Observation)-[:OF_INDICATOR]->(indicator:Indicator)
WHERE
  indicator.label_zh CONTAINS '死亡' AND
  (indicator.label_zh CONTAINS '交通' OR figure.gloss_zh CONTAINS '交通')
RETURN
  indicator.label_zh AS indicator_zh,
  indicator.label_en AS indicator_en,
  figure.direction AS direction,
  figure.as_written AS as_written,
  figure.comparison AS comparison,
  COLLECT { MATCH (figure)-[:ABOUT]->(entity:Entity) RETURN entity } AS about,
  figure.basis AS basis,
  [figure.id] AS statements
ORDER BY figure.report, figure.value DESC
