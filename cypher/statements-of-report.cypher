// The statements and figures of a report with their places, in the order of the text.
//
// @summary_zh 一份报道的陈述和数据及其位置，按原文顺序。
// @param   id           string    the report's id
// @param   limit        integer   at least 1
// @returns statement    Node      the statement
// @returns about        string[]  ids of subject and object; of a figure, ids of what it is about
// @returns quotations   map[]     {role, seq, part, passage, start, end, terms}, words first, then subject, then premise
// @returns ambiguities  Node[]    by id
// @access  read
MATCH (:Report {id: $id})-[:MAKES]->(statement:Statement)-[piece:QUOTES {role: 'words'}]->(within:Passage)
WITH
  statement, min(within.order * 100000 + piece.start) AS place
ORDER BY place, statement.id
LIMIT $limit
RETURN
  statement,
  COLLECT {
    MATCH (statement)-[end:SUBJECT|OBJECT|ABOUT]->(node)
    RETURN node.id
    ORDER BY type(end) DESC, node.id
  } AS about,
  COLLECT {
    MATCH (statement)-[quote:QUOTES]->(passage:Passage)
    RETURN quote {.role, .seq, .part, passage: passage.id, .start, .end, .terms}
    ORDER BY quote.role DESC, quote.seq, quote.part
  } AS quotations,
  COLLECT {
    MATCH (ambiguity:Ambiguity)-[:CONCERNS]->(statement)
    RETURN ambiguity
    ORDER BY ambiguity.id
  } AS ambiguities
ORDER BY place, statement.id
