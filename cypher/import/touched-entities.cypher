// Of these entities, those that do not hold together: one label of the packs beside their own, that which the reports give
// them; a statement and a report that speak of them; as many edges as are counted. Of one with more edges than are looked
// at here only the whole examination says so.
//
// @param   ids        string[]  entity ids
// @param   most       integer   edges of one that are counted again
// @returns violation  string    id, 20 at most
// @access  read
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE
  size(labels(entity)) <> 2 OR
  entity.degree IS NULL OR
  NOT EXISTS { (entity)<-[:SUBJECT|OBJECT|ABOUT|ATTRIBUTED_TO|QUALIFIED_BY]-(:Statement) } OR
  NOT EXISTS {
  (entity)<-[:DESCRIBES]-(:Report)
  } OR
  (entity.degree <= $most AND
    entity.degree <>
    COUNT {
      MATCH (entity)-[edge]-()
      WHERE edge.id IS NOT NULL
    })
RETURN id AS violation
LIMIT 20
