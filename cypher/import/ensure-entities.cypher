// Makes sure that entities are there, each with its label alone: a folder that was corrected may give another than
// before. Their properties are set later, from all reports.
//
// @param   rows    map[]     {id, label}
// @returns id      string    of an entity that had another label before
// @returns former  string[]  which
// @access write
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
WITH
  entity,
  row.label AS label,
  [each IN labels(entity) WHERE NOT each IN ['Entity', row.label]] AS former
REMOVE entity: $ (former)
SET entity: $ (label)
WITH entity, former
WHERE size(former) > 0
RETURN entity.id AS id, former
