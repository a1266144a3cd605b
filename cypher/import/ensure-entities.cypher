// Makes sure that entities are there, each with its label alone: a folder that was corrected may give another than
// before. Their properties are set later, from all reports.
//
// @param  rows  map[]  {id, label}
// @access write
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
WITH
  entity,
  row.label AS label,
  [each IN labels(entity) WHERE NOT each IN ['Entity', row.label]] AS former
REMOVE entity: $ (former)
SET entity: $ (label)
