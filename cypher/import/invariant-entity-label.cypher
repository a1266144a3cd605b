// Entities without exactly one label of the packs beside their own, that which the reports give them.
//
// @returns violation  string  id, 20 at most
// @access  read
MATCH (entity:Entity)
WHERE
  size(labels(entity)) <> 2 OR
  EXISTS {
    MATCH (entity)<-[description:DESCRIBES]-()
    WHERE NOT description.label IN labels(entity)
  }
RETURN entity.id AS violation
LIMIT 20
