// The passages of a report in order, with how much rests on each.
//
// @summary_zh 一份报道的段落，按顺序，各附有多少事实以它为据。
// @param   id            string   the report's id
// @returns passage       Node     the passage
// @returns relations     integer  statements in its words that are not figures
// @returns observations  integer  figures in its words
// @returns mentions      integer  places where an entity is named
// @access  read
MATCH (:Report {id: $id})-[:HAS_PASSAGE]->(passage:Passage)
RETURN
  passage,
  COUNT { MATCH (passage)<-[:QUOTES {role: 'words'}]-(s:Statement) WHERE NOT s:Observation RETURN DISTINCT s } AS relations,
  COUNT { MATCH (passage)<-[:QUOTES {role: 'words'}]-(s:Observation) RETURN DISTINCT s } AS observations,
  COUNT { (passage)<-[:MENTIONED_IN]-() } AS mentions
ORDER BY passage.order
