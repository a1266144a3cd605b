// Entities without exactly one of the thirteen labels, that of their id.
//
// @param   labels     string[]  the thirteen labels
// @returns violation  string  id, 20 at most
// @access  read
MATCH (entity:Entity)
WHERE
  size(labels(entity)) <> 2 OR
  NOT any(
    label IN labels(entity)
    WHERE label IN $labels AND entity.id STARTS WITH toLower(label) + '-'
  )
RETURN entity.id AS violation
LIMIT 20
