// The entities that a report describes.
//
// @param   report  string  the report's id
// @returns entity  string  the id under which it is kept
// @access  read
MATCH (:Report {id: $report})-[:DESCRIBES]->(entity:Entity)
RETURN DISTINCT entity.id AS entity
