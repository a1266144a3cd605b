// What entities are and have now; one that has just been made has its id alone.
//
// @param   ids    string[]  entity ids
// @returns id     string    the entity's id
// @returns label  string    its label
// @returns kind   string    null where it has none
// @returns keys   string[]  names of its properties
// @access  read
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN
  entity.id AS id,
  [label IN labels(entity) WHERE label <> 'Entity'][0] AS label,
  entity.kind AS kind,
  keys(entity) AS keys
