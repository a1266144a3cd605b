// Every drawn edge both of whose ends are among these nodes, by edge id.
//
// @summary_zh 两端都在这些节点之中的全部连线，按连线编号。
// @param   ids    string[]      our ids
// @param   limit  integer       at least 1
// @returns edge   Relationship  the edge
// @returns from   Node          its start
// @returns to     Node          its end
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
RETURN edge, n AS from, other AS to
ORDER BY edge.id
LIMIT $limit
