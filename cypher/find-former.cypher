// The entities that former ids lead to now: ids of what was judged to be the same as another, and ids of the first
// version, which did not say of which report they are. Other ids give no row.
//
// @summary_zh 旧编号现在通向的实体：曾被判为与他者同一的编号，以及第一版中不带报道的编号；其他编号不出行。
// @param   ids   string[]  former ids
// @returns id    string    the former id
// @returns into  Node[]    by id; several where the id of the first version stands for several
// @access  read
// @needs   description_as
// @needs   description_own
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[:DESCRIBES {as: id}]->(entity:Entity)
  RETURN entity
  UNION
  MATCH ()-[:DESCRIBES {own: id}]->(entity:Entity)
  RETURN entity
}
WITH id, entity
ORDER BY entity.id
RETURN id, collect(entity) AS into
ORDER BY id
