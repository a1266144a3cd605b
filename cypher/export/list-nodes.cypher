// Ids of all that is drawn, a page at a time, by id: entities, reports, and passages that an edge ends at.
//
// @param   after  string   last id of the page before; '' for the first
// @param   limit  integer  at least 1
// @returns id     string   our id
// @access  read
CALL () {
  MATCH (n:Entity)
  WHERE n.id > $after
  RETURN n.id AS id
  ORDER BY id
  LIMIT $limit
  UNION
  MATCH (n:Report)
  WHERE n.id > $after
  RETURN n.id AS id
  ORDER BY id
  LIMIT $limit
  UNION
  MATCH (n:Passage)
  WHERE n.id > $after AND EXISTS { (n)-[edge]-() WHERE edge.id IS NOT NULL }
  RETURN n.id AS id
  ORDER BY id
  LIMIT $limit
}
RETURN id
ORDER BY id
LIMIT $limit
