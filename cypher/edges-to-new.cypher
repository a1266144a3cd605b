// Every drawn edge that joins one of these new nodes to another of them or to one that is drawn already, by edge id.
//
// @summary_zh 这些新节点彼此之间、以及与已画节点之间的全部连线，按连线编号。
// @param   ids    string[]      our ids of the new nodes
// @param   among  string[]      ids of the nodes that are drawn already
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
MATCH (n)-[edge]-(other)
WHERE
  edge.id IS NOT NULL AND
  (other.id IN $among OR (other.id IN $ids AND startNode(edge) = n))
RETURN edge, startNode(edge) AS from, endNode(edge) AS to
ORDER BY edge.id
LIMIT $limit
