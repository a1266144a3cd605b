// Where a report names its entities, in the order of the text.
//
// @summary_zh 一份报道在何处提到各实体，按原文顺序。
// @param   id       string   the report's id
// @param   limit    integer  at least 1
// @returns entity   string   the entity's id
// @returns passage  string   the passage's id
// @returns start    integer  code points from the passage's beginning, included
// @returns end      integer  excluded
// @returns surface  string   the name as printed
// @access  read
MATCH (:Report {id: $id})-[:HAS_PASSAGE]->(within:Passage)<-[mention:MENTIONED_IN]-(named:Entity)
RETURN
  named.id AS entity,
  within.id AS passage,
  mention.start AS start,
  mention.end AS end,
  mention.surface AS surface
ORDER BY within.order, start, entity
LIMIT $limit
