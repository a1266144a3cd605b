// Ids of the statements of which a node is subject or object, and of the figures about it, in the order of the text.
//
// @summary_zh 以某节点为主语或宾语的陈述、关于它的数据，各给编号，按原文顺序。
// @param   id      string   our id
// @param   reports string[] only what one of these reports states; null for all
// @param   limit   integer  at least 1
// @returns id      string   the statement's id
// @returns figure  boolean  whether it is a figure
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
MATCH (n)<-[:SUBJECT|OBJECT|ABOUT]-(statement:Statement)-[quote:QUOTES {role: 'words'}]->(passage:Passage)
WHERE $reports IS NULL OR statement.report IN $reports
WITH
  statement, min(passage.order * 100000 + quote.start) AS place
RETURN statement.id AS id, statement:Observation AS figure
ORDER BY statement.report, place, id
LIMIT $limit
