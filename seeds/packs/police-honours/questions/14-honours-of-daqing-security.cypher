// Who was honoured during the security operation 大庆安保, how, and by whom.
//
// @title_en Who was honoured during the grand-celebration security operation, and by whom?
// @title_zh 大庆安保期间谁受到了表彰？由谁表彰？
// @result_zh {award} 项表彰[，其中 {givers?} 项未写明由谁作出]。
// @result_en {award:commendation/commendations}[; who gave {givers?} of them is not stated].
// @returns award       表彰 | Commendation
// @returns kind        种类 | Kind
// @returns receivers   获得者 | Received by
// @returns givers      由谁作出 | Given by
// @returns basis       依据 | Basis
// @returns statements  出处 | Sources
// @access read
MATCH (award:Award)-[granted:GRANTED_AT]->(event:Event)
WHERE event.name_zh = '大庆安保' OR '大庆安保' IN event.aliases_zh
OPTIONAL MATCH (giver:Official|Unit)-[issued:ISSUED]->(award)
WITH award, granted, collect(giver) AS givers, collect(issued) AS issues
OPTIONAL MATCH (receiver:Unit|Group)-[received:RECEIVED]->(award)
WITH award, granted, givers, issues, collect(receiver) AS receivers, collect(received) AS receipts
WITH *, [granted] + issues + receipts AS edges
RETURN
  award,
  award.kind AS kind,
  receivers,
  givers,
  head([each IN ['inferred', 'ellipsis', 'explicit'] WHERE any(edge IN edges WHERE edge.basis = each)]) AS basis,
  reduce(ids = [], edge IN edges | ids + edge.statements) AS statements
ORDER BY award.id
