// The edges that a report's statements draw.
//
// @param   report  string  the report's id
// @returns edge    string  the edge's id
// @returns type    string  its relationship type
// @returns from    string  id of its start
// @returns to      string  id of its end
// @access  read
MATCH (:Report {id: $report})-[:MAKES]->(statement:Statement)
WHERE statement.edge IS NOT NULL
MATCH (statement)-[:SUBJECT]->(a)
MATCH (statement)-[:OBJECT]->(b)
RETURN DISTINCT
  statement.edge AS edge,
  statement.predicate AS type,
  a.id AS from,
  b.id AS to
