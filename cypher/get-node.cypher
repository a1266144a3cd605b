// One node with what is counted of it: no row, or one.
//
// @summary_zh 一个节点以及有关它的计数；没有则无行。
// @param   id            string    our id
// @returns node          Node      entity, report or passage
// @returns reports       string[]  ids of the reports that name it
// @returns mentions      map[]     {passage, start, end, surface} in the order of the text, 200 at most
// @returns mentionCount  integer   how many there are in all
// @returns statements    integer   statements of which it is subject or object
// @returns observations  integer   figures about it
// @access  read
CALL () {
  MATCH (n:Entity {id: $id})
  RETURN n
  UNION
  MATCH (n:Report {id: $id})
  RETURN n
  UNION
  MATCH (n:Passage {id: $id})
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
  COUNT { (n)<-[:SUBJECT|OBJECT]-(:Statement) } AS statements,
  COUNT { (n)<-[:ABOUT]-(:Observation) } AS observations
