// Of these statements, those that do not hold together: one subject and object, or an indicator and something they are
// about; words that are quoted; one report that makes them, the one they name; the edge that they draw between their ends.
//
// @param   ids        string[]  statement ids
// @returns violation  string    id, 20 at most
// @access  read
UNWIND $ids AS id
OPTIONAL MATCH (statement:Statement {id: id})
WITH id, statement
WHERE
  statement IS NULL OR
  NOT EXISTS { (statement)-[:QUOTES {role: 'words'}]->(:Passage) } OR
  COUNT { ()-[:MAKES]->(statement) } <> 1 OR
  NOT EXISTS { (:Report {id: statement.report})-[:MAKES]->(statement) } OR
  CASE
    WHEN
      statement:Observation
      THEN
        COUNT { (statement)-[:OF_INDICATOR]->(:Indicator) } <> 1 OR
        NOT EXISTS {
        (statement)-[:ABOUT]->(:Entity)
        }
    ELSE
      COUNT { (statement)-[:SUBJECT]->() } <> 1 OR
      COUNT { (statement)-[:OBJECT]->() } <> 1 OR
      NOT EXISTS {
        MATCH (a)<-[:SUBJECT]-(statement)-[:OBJECT]->(b)
        MATCH (a)-[edge]->(b)
        WHERE edge.id = statement.edge AND type(edge) = statement.predicate
      }
  END
RETURN id AS violation
LIMIT 20
