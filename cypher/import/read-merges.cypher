// Entities that a judgement may concern, with the ids that their reports' folders give them.
//
// @param   ids     string[]  ids that stand in a judgement
// @returns entity  string    the id under which it is kept now
// @returns as      string    its id in a folder
// @access  read
MATCH (entity:Entity)<-[description:DESCRIBES]-(:Report)
WHERE entity.id IN $ids OR size(entity.merged_ids) > 0
RETURN DISTINCT entity.id AS entity, description.as AS as
