// Reports by period, a page at a time.
//
// @summary_zh 报道按时期排列，分页。
// @param   after    string    place of the last one of the page before; '' for the first page
// @param   limit    integer   at least 1
// @param   authors  string[]  types that say who wrote a report
// @returns report   Node      the report
// @returns authors  Node[]    who wrote it, in the order of its lines
// @access  read
// @needs   report_at
MATCH (report:Report)
WHERE report.at > $after
WITH report
ORDER BY report.at
LIMIT $limit
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
