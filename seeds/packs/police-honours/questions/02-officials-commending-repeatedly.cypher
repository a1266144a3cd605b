// Officials who gave more than one commendation, and for what.
//
// @title_en Which officials commended more than one thing?
// @title_zh 哪些领导表彰了不止一件事？
// @result_zh {official} 位领导表彰过不止一件事。
// @result_en {official:official/officials} commended more than one thing.
// @returns official    领导 | Official
// @returns awards      表彰 | Commendations
// @returns things      受表彰的事 | For what
// @returns basis       依据 | Basis
// @returns statements  出处 | Sources
// @access read
MATCH (official:Official)-[issued:ISSUED]->(award:Award)
OPTIONAL MATCH (award)<-[led:LED_TO]-(thing:Case|Program)
WITH
  official,
  collect(DISTINCT award) AS awards,
  collect(DISTINCT thing) AS things,
  collect(DISTINCT issued) + collect(DISTINCT led) AS edges
WHERE size(awards) > 1
RETURN
  official,
  awards,
  things,
  head([each IN ['inferred', 'ellipsis', 'explicit'] WHERE any(edge IN edges WHERE edge.basis = each)]) AS basis,
  reduce(ids = [], edge IN edges | ids + edge.statements) AS statements
ORDER BY size(awards) DESC, official.id
