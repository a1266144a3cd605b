// Entities that one report speaks of and another does not, best connected first. One row.
//
// @summary_zh 一份报道说到、另一份没有说到的实体，连线最多的在前；只有一行。
// @param   having   string   id of the report that speaks of them
// @param   lacking  string   id of the report that does not
// @param   limit    integer  at least 1
// @returns total    integer  how many there are in all
// @returns entities map[]    {node, statements}: the entity and ids of the report's statements and figures about it
// @access  read
MATCH (:Report {id: $having})-[:DESCRIBES]->(entity:Entity)
WHERE NOT EXISTS { (:Report {id: $lacking})-[:DESCRIBES]->(entity) }
WITH DISTINCT entity
ORDER BY entity.degree DESC, entity.id
WITH collect(entity) AS found
RETURN
  size(found) AS total,
  COLLECT {
    UNWIND found[..$limit] AS entity
    RETURN {
      node: entity,
      statements:
        COLLECT {
          MATCH (entity)<-[:SUBJECT|OBJECT|ABOUT]-(statement:Statement {report: $having})
          RETURN DISTINCT statement.id AS id
          ORDER BY id
          LIMIT 24
        }
    }
  } AS entities
