// Ids of all that these reports draw, a page at a time, by id: entities, the reports, and passages that an edge ends at.
//
// @param   reports  string[]  report ids
// @param   after    string    last id of the page before; '' for the first
// @param   limit    integer   at least 1
// @returns id       string    our id
// @access  read
UNWIND $reports AS report
MATCH (source:Report {id: report})
CALL (source) {
  RETURN source AS n
  UNION
  MATCH (source)-[:DESCRIBES]->(n:Entity)
  RETURN n
  UNION
  MATCH (source)-[:HAS_PASSAGE]->(n:Passage)
  WHERE EXISTS { (n)-[edge]-() WHERE edge.id IS NOT NULL }
  RETURN n
}
WITH DISTINCT n.id AS id
WHERE id > $after
RETURN id
ORDER BY id
LIMIT $limit
