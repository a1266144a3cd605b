// Programmes, not cases, that led to a commendation.
//
// @title_en Which programmes (not cases) were commended?
// @title_zh 哪些工作（而非案件）受到了表彰？
// @result_zh {programme} 项工作获得 {award} 项表彰[，其中 {givers?} 项未写明由谁作出]。
// @result_en {programme:programme/programmes} received {award:commendation/commendations}[; who gave {givers?} of them is not stated].
// @returns programme   工作 | Programme
// @returns award       表彰 | Commendation
// @returns kind        种类 | Kind
// @returns givers      由谁作出 | Given by
// @returns basis       依据 | Basis
// @returns statements  出处 | Sources
// @access read
MATCH (programme:Program)-[led:LED_TO]->(award:Award)
OPTIONAL MATCH (giver:Official|Unit)-[issued:ISSUED]->(award)
WITH programme, award, led, collect(giver) AS givers, collect(issued) AS issues
WITH *, [led] + issues AS edges
RETURN
  programme,
  award,
  award.kind AS kind,
  givers,
  head([each IN ['inferred', 'ellipsis', 'explicit'] WHERE any(edge IN edges WHERE edge.basis = each)]) AS basis,
  reduce(ids = [], edge IN edges | ids + edge.statements) AS statements
ORDER BY programme.id, award.id
