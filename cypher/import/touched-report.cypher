// What does not hold together of a report: passages of none or of several, ambiguities that concern nothing, and
// whatever is left where the report is not there.
//
// @param   report     string  the report's id
// @returns violation  string  id, 20 at most
// @access  read
CALL () {
  MATCH (:Report {id: $report})-[:HAS_PASSAGE]->(passage:Passage)
  WHERE COUNT { (passage)<-[:HAS_PASSAGE]-(:Report) } <> 1
  RETURN passage.id AS violation
    UNION
  MATCH (ambiguity:Ambiguity {report: $report})
  WHERE
    NOT EXISTS { (:Report {id: $report}) } OR
    NOT EXISTS {
    (ambiguity)-[:CONCERNS]->()
    }
  RETURN ambiguity.id AS violation
    UNION
  MATCH (statement:Statement)
  WHERE statement.at STARTS WITH ($report + '#') AND NOT EXISTS { (:Report {id: $report}) }
  RETURN statement.id AS violation
}
RETURN violation
LIMIT 20
