// Ids of those of these awards of which no report says who gave them, by id.
//
// @param   ids  string[]  our ids, of anything
// @returns id   string    the award's id
// @access  read
UNWIND $ids AS id
MATCH (award:Award {id: id})
WHERE NOT EXISTS { ()-[:ISSUED]->(award) }
RETURN award.id AS id
ORDER BY id
