// How many commendations there are of each kind, and which.
//
// @title_en How many commendations are there of each kind?
// @title_zh 各种表彰各有多少？
// @result_zh 共 {kind} 种、{awards} 项表彰。
// @result_en {awards:commendation/commendations} of {kind:kind/kinds}.
// @returns kind        种类 | Kind
// @returns count       数量 | Number
// @returns awards      表彰 | Commendations
// @returns basis       依据 | Basis
// @returns statements  出处 | Sources
// @access read
MATCH (award:Award)
WITH
  award,
  COLLECT {
    MATCH (award)-[edge:LED_TO|RECEIVED|ISSUED]-()
    RETURN edge
    ORDER BY edge.id
  } AS ownEdges
ORDER BY award.id
WITH award.kind AS kind, collect(award) AS awards, collect(ownEdges) AS lists
WITH kind, awards, reduce(all = [], list IN lists | all + list) AS edges
RETURN
  kind,
  size(awards) AS count,
  awards,
  head([each IN ['inferred', 'ellipsis', 'explicit'] WHERE any(edge IN edges WHERE edge.basis = each)]) AS basis,
  reduce(ids = [], edge IN edges | ids + edge.statements) AS statements
ORDER BY count DESC, kind
