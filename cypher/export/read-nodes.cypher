// The nodes of these ids with what rests on them, in any order; ids that are not there give no row.
//
// @param   ids             string[]  our ids
// @returns node            Node      entity, report or passage
// @returns reports         string[]  ids of the reports that name it
// @returns mentions        map[]     {passage, start, end, surface} in the order of the text, 200 at most
// @returns mentionCount    integer   how many there are in all
// @returns statements      string[]  ids of the statements of which it is subject or object, 200 at most
// @returns statementCount  integer   how many there are in all
// @returns figures         string[]  ids of the figures about it, 200 at most
// @returns figureCount     integer   how many there are in all
// @access  read
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Entity {id: id})
  RETURN n
  UNION
  MATCH (n:Report {id: id})
  RETURN n
  UNION
  MATCH (n:Passage {id: id})
  RETURN n
}
RETURN
  n AS node,
  COLLECT {
    CALL (n) {
      RETURN n AS report
      UNION
      MATCH (report)-[:HAS_PASSAGE|DESCRIBES]->(n)
      RETURN report
    }
    WITH report
    WHERE report:Report
    RETURN report.id
    ORDER BY report.period, report.id
  } AS reports,
  COLLECT {
    MATCH (n)-[mention:MENTIONED_IN]->(passage:Passage)<-[:HAS_PASSAGE]-(report:Report)
    RETURN {
      passage: passage.id, start: mention.start, end: mention.end, surface: mention.surface
    }
    ORDER BY report.id, passage.order, mention.start
    LIMIT 200
  } AS mentions,
  COUNT { (n)-[:MENTIONED_IN]->() } AS mentionCount,
  COLLECT {
    MATCH (n)<-[:SUBJECT|OBJECT]-(statement:Statement)
    RETURN DISTINCT statement.id AS statement
    ORDER BY statement
    LIMIT 200
  } AS statements,
  COUNT { (n)<-[:SUBJECT|OBJECT]-(:Statement) } AS statementCount,
  COLLECT {
    MATCH (n)<-[:ABOUT]-(figure:Observation)
    RETURN figure.id AS figure
    ORDER BY figure
    LIMIT 200
  } AS figures,
  COUNT { (n)<-[:ABOUT]-(:Observation) } AS figureCount
