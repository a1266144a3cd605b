// Statements that draw no edge between their own ends.
//
// @returns violation  string  id, 20 at most
// @access  read
MATCH (statement:Statement)
WHERE NOT statement:Observation
MATCH (statement)-[:SUBJECT]->(a)
MATCH (statement)-[:OBJECT]->(b)
WHERE
  statement.edge IS NULL OR
  NOT EXISTS {
    MATCH (a)-[edge]->(b)
    WHERE edge.id = statement.edge AND type(edge) = statement.predicate
  }
RETURN statement.id AS violation
LIMIT 20
