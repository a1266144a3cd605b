// Where these statements and figures belong: the edge that a statement is drawn as, and what a figure is about.
//
// @param   ids    string[]  ids of statements and figures
// @returns id     string    the statement's or figure's id
// @returns edge   string?   the edge's id; null for a figure
// @returns about  string[]  ids of what a figure is about; empty for a statement
// @access  read
UNWIND $ids AS id
MATCH (fact:Statement {id: id})
RETURN
  fact.id AS id,
  fact.edge AS edge,
  COLLECT {
    MATCH (fact:Observation)-[:ABOUT]->(n:Entity)
    RETURN n.id
    ORDER BY n.id
  } AS about
ORDER BY id
