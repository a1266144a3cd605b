// The reports by period, with what each asserts.
//
// @param   id            string   only this report; null for all
// @returns report        Node     the report
// @returns passages      integer  its passages
// @returns statements    integer  its statements that are not figures
// @returns observations  integer  its figures
// @access  read
MATCH (report:Report)
WHERE $id IS NULL OR report.id = $id
RETURN
  report,
  COUNT { (report)-[:HAS_PASSAGE]->() } AS passages,
  COUNT { (report)-[:MAKES]->(s:Statement) WHERE NOT s:Observation } AS statements,
  COUNT { (report)-[:MAKES]->(:Observation) } AS observations
ORDER BY report.period, report.id
