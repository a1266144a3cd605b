// Statements, ambiguities and markers of a report that is not there.
//
// @returns violation  string  id, 20 at most
// @access  read
CALL () {
  MATCH (n:Statement|Ambiguity)
  WHERE NOT EXISTS { (:Report {id: n.report}) }
  RETURN n.id AS violation
    UNION
  MATCH (load:Load)
  WHERE NOT EXISTS { (:Report {id: load.report}) }
  RETURN load.report AS violation
}
RETURN violation
LIMIT 20
