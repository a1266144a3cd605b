// The drawn edges of these ids with their ends, in any order; ids that are not there give no row.
//
// @param   ids   string[]      edges' ids
// @returns edge  Relationship  the edge
// @returns from  Node          its start
// @returns to    Node          its end
// @access  read
// @needs   statement_edge
UNWIND $ids AS id
CALL (id) {
  MATCH (statement:Statement {edge: id})-[:SUBJECT]->(a), (statement)-[:OBJECT]->(b)
  RETURN a, b
  LIMIT 1
}
MATCH (a)-[edge {id: id}]->(b)
RETURN edge, a AS from, b AS to
