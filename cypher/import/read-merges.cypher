// Entities that a judgement may concern: those that are named in one, and those that are kept together now.
//
// @param   ids     string[]  ids of entities that are judged the same as others
// @returns entity  string    the id under which it is kept now
// @returns as      string    its own id, with its report's
// @returns label   string    its label
// @access  read
// @needs   description_as
// @needs   entity_merged
CALL () {
  UNWIND $ids AS id
  MATCH ()-[description:DESCRIBES {as: id}]->(entity:Entity)
  RETURN entity, description
  UNION
  MATCH (entity:Entity)
  WHERE entity.merged > 0
  MATCH ()-[description:DESCRIBES]->(entity)
  RETURN entity, description
}
RETURN DISTINCT
  entity.id AS entity,
  description.as AS as,
  description.label AS label
