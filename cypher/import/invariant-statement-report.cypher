// Statements without a quotation of their words, or not made by the report they name.
//
// @returns violation  string  id, 20 at most
// @access  read
MATCH (statement:Statement)
WHERE
  NOT EXISTS { (statement)-[:QUOTES {role: 'words'}]->(:Passage) } OR
  COUNT { (:Report {id: statement.report})-[:MAKES]->(statement) } <> 1 OR
  COUNT { ()-[:MAKES]->(statement) } <> 1
RETURN statement.id AS violation
LIMIT 20
