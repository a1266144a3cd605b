// Nodes whose stored degree is not the number of their drawn edges.
//
// @returns violation  string  id, 20 at most
// @access  read
MATCH (n:Entity|Report|Passage)
WHERE
  n.degree IS NULL OR
  n.degree <>
  COUNT {
    MATCH (n)-[edge]-()
    WHERE edge.id IS NOT NULL
  }
RETURN n.id AS violation
LIMIT 20
