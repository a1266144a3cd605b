// Ids of the figures of these reports, a page at a time, by id.
//
// @param   reports  string[]  report ids
// @param   after    string    last id of the page before; '' for the first
// @param   limit    integer   at least 1
// @returns id       string    the observation's id
// @access  read
UNWIND $reports AS report
MATCH (:Report {id: report})-[:MAKES]->(figure:Observation)
WHERE figure.id > $after
RETURN DISTINCT figure.id AS id
ORDER BY id
LIMIT $limit
