// Cases that led to a commendation, its kind, its givers and their posts, also where no giver is stated.
//
// @title_en Which cases led to a commendation, of what kind, from whom?
// @title_zh 哪些案件带来了表彰？是何种表彰，由谁作出？
// @result_zh {case} 起案件获得 {award} 项表彰[，其中 {givers?} 项未写明由谁作出]。
// @result_en {case:case/cases} led to {award:commendation/commendations}[; who gave {givers?} of them is not stated].
// @returns case        案件 | Case
// @returns award       表彰 | Commendation
// @returns kind        种类 | Kind
// @returns givers      由谁作出 | Given by
// @returns posts       其职务 | In which post
// @returns basis       依据 | Basis
// @returns statements  出处 | Sources
// @access read
MATCH (case:Case)-[led:LED_TO]->(award:Award)
OPTIONAL MATCH (giver:Official|Unit)-[issued:ISSUED]->(award)
OPTIONAL MATCH (giver)-[held:HOLDS_POSITION]->(post:Position)
WITH
  case,
  award,
  led,
  collect(DISTINCT giver) AS givers,
  collect(DISTINCT post) AS posts,
  collect(DISTINCT issued) + collect(DISTINCT held) AS facts
WITH *, [led] + facts AS edges
RETURN
  case,
  award,
  award.kind AS kind,
  givers,
  posts,
  head([each IN ['inferred', 'ellipsis', 'explicit'] WHERE any(edge IN edges WHERE edge.basis = each)]) AS basis,
  reduce(ids = [], edge IN edges | ids + edge.statements) AS statements
ORDER BY case.code, award.id
