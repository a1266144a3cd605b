// Ids of every drawn edge both of whose ends are among these nodes, by id.
//
// @param   ids  string[]  our ids
// @returns id   string    the edge's id
// @access  read
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Entity {id: id})
  RETURN n
  UNION
  MATCH (n:Report {id: id})
  RETURN n
  UNION
  MATCH (n:Passage {id: id})
  RETURN n
}
MATCH (n)-[edge]->(other)
WHERE edge.id IS NOT NULL AND other.id IN $ids
RETURN edge.id AS id
ORDER BY id
