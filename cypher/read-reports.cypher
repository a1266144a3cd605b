// The reports of these ids, by period; ids that are not there give no row.
//
// @summary_zh 这些编号的报道，按时期排列；没有的编号不出行。
// @param   ids      string[]  report ids
// @param   authors  string[]  types that say who wrote a report
// @returns report   Node      the report
// @returns authors  Node[]    who wrote it, in the order of its lines
// @access  read
UNWIND $ids AS id
MATCH (report:Report {id: id})
RETURN
  report,
  COLLECT {
    MATCH (author:Entity)-[wrote]->(report)
    WHERE type(wrote) IN $authors
    OPTIONAL MATCH (author)-[mention:MENTIONED_IN]->(passage:Passage)<-[:HAS_PASSAGE]-(report)
    WITH author, min(passage.order * 100000 + mention.start) AS place
    RETURN author
    ORDER BY place, author.id
  } AS authors
ORDER BY report.at
