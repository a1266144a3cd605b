// What every report says of these entities.
//
// @param   ids          string[]  entity ids
// @returns entity       string    the entity's id
// @returns report       string    the report's id
// @returns period       string    the report's period
// @returns description  map       what its folder says
// @access  read
UNWIND $ids AS id
MATCH (entity:Entity {id: id})<-[description:DESCRIBES]-(report:Report)
RETURN
  entity.id AS entity,
  report.id AS report,
  report.period AS period,
  properties(description) AS description
