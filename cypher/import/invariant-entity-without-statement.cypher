// Entities of which no statement or no report speaks.
//
// @returns violation  string  id, 20 at most
// @access  read
MATCH (entity:Entity)
WHERE
  NOT EXISTS { (entity)<-[:SUBJECT|OBJECT|ABOUT|ATTRIBUTED_TO|QUALIFIED_BY]-(:Statement) } OR
  NOT EXISTS {
  (entity)<-[:DESCRIBES]-(:Report)
  }
RETURN entity.id AS violation
LIMIT 20
