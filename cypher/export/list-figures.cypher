// Ids of all figures, a page at a time, by id.
//
// @param   after  string   last id of the page before; '' for the first
// @param   limit  integer  at least 1
// @returns id     string   the observation's id
// @access  read
MATCH (figure:Statement)
WHERE figure.id > $after AND figure:Observation
RETURN figure.id AS id
ORDER BY id
LIMIT $limit
