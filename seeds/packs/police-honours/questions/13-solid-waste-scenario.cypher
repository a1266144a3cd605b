// What the solid-waste scenario yielded, by whom, and who praised it: its figures, then its commendations.
//
// @title_en What did the solid-waste scenario yield, by whom, and who praised it?
// @title_zh 固废场景取得了什么成果？由谁取得？受到谁的肯定？
// @result_zh {rows} 项成果[，获 {award} 项表彰]。
// @result_en {rows:result/results}[ and {award:commendation/commendations}].
// @returns result_zh   成果 | Result (Chinese)
// @returns result_en   成果（英文） | Result
// @returns as_written  原文写法 | As written
// @returns who         由谁 | By whom
// @returns award       表彰 | Commendation
// @returns givers      由谁作出 | Given by
// @returns basis       依据 | Basis
// @returns statements  出处 | Sources
// @access read
MATCH (scenario:Program)<-[:ABOUT]-(figure:Observation)-[:OF_INDICATOR]->(indicator:Indicator)
WHERE scenario.name_zh CONTAINS '固废'
RETURN
  indicator.label_zh AS result_zh,
  indicator.label_en AS result_en,
  figure.as_written AS as_written,
  COLLECT { MATCH (figure)-[:ABOUT]->(unit:Unit) RETURN unit } AS who,
  null AS award,
  [] AS givers,
  figure.basis AS basis,
  [figure.id] AS statements
UNION ALL
MATCH (scenario:Program)-[led:LED_TO]->(award:Award)
WHERE scenario.name_zh CONTAINS '固废'
OPTIONAL MATCH (giver:Official|Unit)-[issued:ISSUED]->(award)
WITH award, led, collect(giver) AS givers, collect(issued) AS issues
OPTIONAL MATCH (receiver:Unit|Group)-[received:RECEIVED]->(award)
WITH award, led, givers, issues, collect(receiver) AS receivers, collect(received) AS receipts
WITH *, [led] + issues + receipts AS edges
RETURN
  award.name_zh AS result_zh,
  award.name_en AS result_en,
  null AS as_written,
  receivers AS who,
  award,
  givers,
  head([each IN ['inferred', 'ellipsis', 'explicit'] WHERE any(edge IN edges WHERE edge.basis = each)]) AS basis,
  reduce(ids = [], edge IN edges | ids + edge.statements) AS statements
