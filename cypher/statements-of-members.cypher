// A few statements of each of these entities in its own report, posts first, then in the order of the text; and how many there are.
//
// @summary_zh 这些实体在各自报道中的几条陈述，职务在先，其余按原文顺序；以及共有几条。
// @param   ids         string[]  the entities' own ids, with their reports'
// @param   each        integer   how many at most of each
// @param   posts       string[]  types that say who holds a post
// @returns id          string    the entity's own id
// @returns statements  string[]  ids of statements
// @returns said        integer   how many there are
// @access  read
// @needs   description_as
UNWIND $ids AS id
MATCH ()-[:DESCRIBES {as: id}]->(entity:Entity)
RETURN
  id,
  COLLECT {
    MATCH (entity)<-[end:SUBJECT|OBJECT]-(statement:Statement)-[quote:QUOTES]->(passage:Passage)
    WHERE end.as = id
    WITH
      statement, min(passage.order * 100000 + quote.start) AS place
    RETURN statement.id
    ORDER BY statement.predicate IN $posts DESC, place, statement.id
    LIMIT $each
  } AS statements,
  COUNT {
    MATCH (entity)<-[end:SUBJECT|OBJECT]-(:Statement)
    WHERE end.as = id
  } AS said
