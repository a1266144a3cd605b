// Ids of those of these awards of which no report says who gave them, by id;
// a giver who is only inferred counts as not stated.
//
// @param   ids  string[]  our ids, of anything
// @returns id   string    the award's id
// @access  read
UNWIND $ids AS id
MATCH (award:Award {id: id})
WHERE
  NOT EXISTS {
    MATCH ()-[issued:ISSUED]->(award)
    WHERE issued.basis <> 'inferred'
  }
RETURN award.id AS id
ORDER BY id
