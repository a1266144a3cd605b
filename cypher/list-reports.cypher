// The reports by period, with what each asserts.
//
// @summary_zh 各份报道按时期排列，附各自说了多少。
// @param   id            string   only this report; null for all
// @param   authors       string[] types that say who wrote a report
// @returns report        Node     the report
// @returns passages      integer  its passages
// @returns statements    integer  its statements that are not figures
// @returns observations  integer  its figures
// @returns authors       Node[]   who wrote it, in the order of its lines
// @access  read
MATCH (report:Report)
WHERE $id IS NULL OR report.id = $id
RETURN
  report,
  COUNT { (report)-[:HAS_PASSAGE]->() } AS passages,
  COUNT { (report)-[:MAKES]->(s:Statement) WHERE NOT s:Observation } AS statements,
  COUNT { (report)-[:MAKES]->(:Observation) } AS observations,
  COLLECT {
    MATCH (author:Entity)-[wrote]->(report)
    WHERE type(wrote) IN $authors
    OPTIONAL MATCH (author)-[mention:MENTIONED_IN]->(passage:Passage)<-[:HAS_PASSAGE]-(report)
    WITH author, min(passage.order * 100000 + mention.start) AS place
    RETURN author
    ORDER BY place, author.id
  } AS authors
ORDER BY report.period, report.id
