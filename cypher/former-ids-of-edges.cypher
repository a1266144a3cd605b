// The ids under which older links may name these drawn edges.
//
// @summary_zh 旧链接中这些连线可能用过的编号。
// @param   edges  string[]  edges' ids
// @returns id     string    a former id
// @returns into   string    the edge's id
// @access  read
// @needs   statement_edge
UNWIND $edges AS edge
MATCH (statement:Statement {edge: edge})
UNWIND
  [statement.member_edge, statement.first_edge, statement.first_kept_edge] AS id
WITH DISTINCT id, edge
WHERE id IS NOT NULL
RETURN id, edge AS into
ORDER BY id, into
