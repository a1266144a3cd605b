// Statements that are not figures, whole: ends, quotations, ambiguities. In any order.
//
// @summary_zh 数据以外的陈述全文：两端、引文、歧义；不分先后。
// @param   ids          string[]  statement ids
// @returns statement    Node      the statement
// @returns subject      Node      what it speaks of
// @returns object       Node      the other end
// @returns speakers     Node[]    who says so, where it is not the report itself: one at most
// @returns entities     map[]     {role, entity}: what it says of further entities, by role
// @returns quotations   map[]     {role, seq, part, passage, start, end, terms}, words first, then subject, then premise
// @returns ambiguities  Node[]    by id
// @access  read
UNWIND $ids AS id
MATCH (statement:Statement {id: id})-[:SUBJECT]->(subject), (statement)-[:OBJECT]->(object)
RETURN
  statement,
  subject,
  object,
  COLLECT {
    MATCH (statement)-[:ATTRIBUTED_TO]->(speaker:Entity)
    RETURN speaker
  } AS speakers,
  COLLECT {
    MATCH (statement)-[by:QUALIFIED_BY]->(entity:Entity)
    RETURN {role: by.role, entity: entity}
    ORDER BY by.role, entity.id
  } AS entities,
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
