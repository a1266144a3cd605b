// Who holds or held which position, and in what body.
//
// @title_en Who holds which position, and who held it then?
// @title_zh 谁担任什么职务？谁是时任？
// @result_zh {person} 人担任 {position} 个职务[，其中 {tense=then} 项是当时所任]。
// @result_en {person:person/people} in {position:post/posts}[, {tense=then} of them held at the time of what is told].
// @returns person      人 | Who
// @returns position    职务 | Position
// @returns tense       现任、时任或曾任 | Current, then or former
// @returns bodies      所在单位或地区 | In
// @returns basis       依据 | Basis
// @returns statements  出处 | Sources
// @access read
MATCH (person:Official|Person)-[holds:HOLDS_POSITION]->(position:Position)
OPTIONAL MATCH (position)-[in:POSITION_IN]->(body:Unit|Place)
WITH person, holds, position, collect(body) AS bodies, collect(in) AS ins
WITH *, [holds] + ins AS edges
RETURN
  person,
  position,
  holds.tense AS tense,
  bodies,
  head([each IN ['inferred', 'ellipsis', 'explicit'] WHERE any(edge IN edges WHERE edge.basis = each)]) AS basis,
  reduce(ids = [], edge IN edges | ids + edge.statements) AS statements
ORDER BY person.id, position.id
