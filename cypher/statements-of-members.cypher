// The first few statements of each of these entities in its own report, in the order of the text.
//
// @summary_zh 这些实体在各自报道中的前几条陈述，按原文顺序。
// @param   ids         string[]  the entities' own ids, with their reports'
// @param   each        integer   how many at most of each
// @returns id          string    the entity's own id
// @returns statements  string[]  ids of statements
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
    ORDER BY place, statement.id
    LIMIT $each
  } AS statements
