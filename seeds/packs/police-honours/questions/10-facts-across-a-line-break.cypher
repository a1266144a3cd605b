// Facts and figures whose quotation is cut by a line break.
//
// @title_en Which facts rest on a quotation that a line break cuts?
// @title_zh 哪些事实的引文被换行截断？
// @result_zh {rows} 条事实的引文被换行断开。
// @result_en {rows:fact rests/facts rest} on words that a line break cuts in two.
// @returns fact_zh     事实 | Fact (Chinese)
// @returns fact_en     事实（英文） | Fact
// @returns passages    段落 | Passages
// @returns basis       依据 | Basis
// @returns statements  出处 | Sources
// @access read
MATCH (fact:Statement)-[second:QUOTES {role: 'words'}]->(:Passage)
WHERE second.part > 1
WITH DISTINCT fact, second.seq AS seq
MATCH (fact)-[quote:QUOTES {role: 'words', seq: seq}]->(passage:Passage)
WITH fact, passage
ORDER BY passage.order
WITH fact, collect(DISTINCT passage) AS cut
ORDER BY fact.report, cut[0].order, fact.id
RETURN
  fact.gloss_zh AS fact_zh,
  fact.gloss_en AS fact_en,
  [passage IN cut | passage.id] AS passages,
  fact.basis AS basis,
  [fact.id] AS statements
