// Entities without exactly one label of the packs beside their own, that of their id.
//
// @returns violation  string  id, 20 at most
// @access  read
MATCH (entity:Entity)
WHERE
  size(labels(entity)) <> 2 OR
  NOT any(
    label IN labels(entity)
    WHERE label <> 'Entity' AND split(entity.id, '/')[1] STARTS WITH toLower(label) + '-'
  )
RETURN entity.id AS violation
LIMIT 20
