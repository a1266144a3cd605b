// Ids of the drawn edges that these reports state, a page at a time, by id.
//
// @param   reports  string[]  report ids
// @param   after    string    last id of the page before; '' for the first
// @param   limit    integer   at least 1
// @returns id       string    the edge's id
// @access  read
UNWIND $reports AS report
MATCH (:Report {id: report})-[:MAKES]->(statement:Statement)
WHERE statement.edge > $after
RETURN DISTINCT statement.edge AS id
ORDER BY id
LIMIT $limit
