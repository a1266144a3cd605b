// Commendations of which no report says who gave them; a giver who is only inferred counts as not stated.
//
// @title_en Which commendations have no stated giver?
// @title_zh 哪些表彰没有写明由谁作出？
// @result_zh {award} 项表彰未写明由谁作出。
// @result_en {award:commendation has/commendations have} no stated giver.
// @returns award       表彰 | Commendation
// @returns kind        种类 | Kind
// @returns causes      受表彰的事 | For what
// @returns receivers   获得者 | Received by
// @returns basis       依据 | Basis
// @returns statements  出处 | Sources
// @access read
MATCH (award:Award)
WHERE
  NOT EXISTS {
    MATCH (award)<-[issued:ISSUED]-()
    WHERE issued.basis <> 'inferred'
  }
OPTIONAL MATCH (award)<-[edge:LED_TO|RECEIVED]-(other)
WITH award, collect(edge) AS edges, collect(other) AS others
RETURN
  award,
  award.kind AS kind,
  [other IN others WHERE other:Case OR other:Program] AS causes,
  [other IN others WHERE other:Unit OR other:Group] AS receivers,
  head([each IN ['inferred', 'ellipsis', 'explicit'] WHERE any(edge IN edges WHERE edge.basis = each)]) AS basis,
  reduce(ids = [], edge IN edges | ids + edge.statements) AS statements
ORDER BY award.id
