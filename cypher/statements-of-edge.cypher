// The edge of this id and the ids of the statements that draw it: no row, or one.
//
// @summary_zh 这个编号的连线，以及画出它的陈述的编号；一行或没有。
// @param   id    string        the edge's id
// @returns edge  Relationship  the edge
// @returns from  Node          its start
// @returns to    Node          its end
// @access  read
// @needs   statement_edge
MATCH (statement:Statement {edge: $id})-[:SUBJECT]->(a), (statement)-[:OBJECT]->(b)
MATCH (a)-[edge {id: $id}]->(b)
RETURN DISTINCT edge, a AS from, b AS to
LIMIT 1
