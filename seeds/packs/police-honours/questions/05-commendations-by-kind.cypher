// How many commendations there are of each kind, and which.
//
// @title_en How many commendations are there of each kind?
// @title_zh 各种表彰各有多少？
// @returns kind        种类 | Kind
// @returns count       数量 | Number
// @returns awards      表彰 | Commendations
// @returns statements  出处 | Sources
// @access read
MATCH (award:Award)
WITH
  award,
  COLLECT {
    MATCH (award)-[edge:LED_TO|RECEIVED|ISSUED]-()
    UNWIND edge.statements AS id
    RETURN DISTINCT id
  } AS ids
ORDER BY award.id
RETURN
  award.kind AS kind,
  count(award) AS count,
  collect(award) AS awards,
  reduce(all = [], each IN collect(ids) | all + each) AS statements
ORDER BY count DESC, kind
