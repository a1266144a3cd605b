// Passages and ambiguities without their report, and quotations outside it.
//
// @returns violation  string  id, 20 at most
// @access  read
CALL () {
  MATCH (passage:Passage)
  WHERE COUNT { (passage)<-[:HAS_PASSAGE]-(:Report) } <> 1
  RETURN passage.id AS violation
    UNION
  MATCH (ambiguity:Ambiguity)
  WHERE
    NOT EXISTS { (:Report {id: ambiguity.report}) } OR
    NOT EXISTS {
    (ambiguity)-[:CONCERNS]->()
    }
  RETURN ambiguity.id AS violation
}
RETURN violation
LIMIT 20
