// Ids of all drawn edges, a page at a time, by id.
//
// @param   after  string   last id of the page before; '' for the first
// @param   limit  integer  at least 1
// @returns id     string   the edge's id
// @access  read
// @needs   statement_edge
MATCH (statement:Statement)
WHERE statement.edge > $after
RETURN DISTINCT statement.edge AS id
ORDER BY id
LIMIT $limit
