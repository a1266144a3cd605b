// Ids of every figure about one of these nodes, by id.
//
// @param   ids  string[]  our ids
// @returns id   string    the observation's id
// @access  read
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:ABOUT]-(figure:Observation)
RETURN DISTINCT figure.id AS id
ORDER BY id
