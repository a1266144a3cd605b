// Of these drawn edges, those whose statements are not exactly those that name them.
//
// @param   ids        string[]  edge ids
// @param   most       integer   statements of one that are looked at again
// @returns violation  string  id, 20 at most
// @access  read
// @needs   statement_edge
UNWIND $ids AS id
MATCH (statement:Statement {edge: id})
WITH id, collect(statement) AS found
WHERE size(found) <= $most
WITH id, found, found[0] AS first
OPTIONAL MATCH (a)<-[:SUBJECT]-(first)-[:OBJECT]->(b)
OPTIONAL MATCH (a)-[edge]->(b)
WHERE edge.id = id
WITH id, found, edge
WHERE
  edge IS NULL OR
  size(edge.statements) <> size(found) OR
  any(one IN found WHERE NOT one.id IN edge.statements)
RETURN id AS violation
LIMIT 20
