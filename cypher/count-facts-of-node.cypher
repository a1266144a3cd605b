// How many statements of some reports have a node as subject or object, and how many of their figures are about it: one row.
//
// @summary_zh 若干报道中以某节点为主语或宾语的陈述有多少，关于它的数据有多少；一行。
// @param   id            string    our id of the node
// @param   reports       string[]  report ids
// @returns statements    integer   statements
// @returns observations  integer   figures
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
  COUNT {
    MATCH (n)<-[:SUBJECT|OBJECT]-(said:Statement)
    WHERE said.report IN $reports
  } AS statements,
  COUNT {
    MATCH (n)<-[:ABOUT]-(figure:Observation)
    WHERE figure.report IN $reports
  } AS observations
