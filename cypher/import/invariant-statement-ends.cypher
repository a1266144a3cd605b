// Statements without exactly one subject and object; figures without an indicator or anything they are about.
//
// @returns violation  string  id, 20 at most
// @access  read
MATCH (statement:Statement)
WHERE
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
      COUNT { (statement)-[:OBJECT]->() } <> 1
  END
RETURN statement.id AS violation
LIMIT 20
