// Where these edges begin and end; ids that no edge has give no row.
//
// @summary_zh 这些连线的起点和终点；没有的编号不出行。
// @param   ids   string[]  edges' ids
// @returns id    string    the edge's id
// @returns from  string    the id of its start
// @returns to    string    the id of its end
// @access  read
// @needs   statement_edge
UNWIND $ids AS id
MATCH (statement:Statement {edge: id})-[:SUBJECT]->(a), (statement)-[:OBJECT]->(b)
RETURN DISTINCT id, a.id AS from, b.id AS to
ORDER BY id
