// Drawn edges whose statements are not exactly those that name them.
//
// @returns violation  string  id, 20 at most
// @access  read
MATCH (a:Entity|Report|Passage)-[edge]->(b)
WHERE edge.id IS NOT NULL
WITH
  edge,
  COUNT {
    MATCH (statement:Statement {edge: edge.id})
    WHERE statement.id IN edge.statements
  } AS found,
  COUNT { (:Statement {edge: edge.id}) } AS all
WHERE all = 0 OR found <> all OR size(edge.statements) <> all
RETURN edge.id AS violation
LIMIT 20
