// Figures, whole: indicator, whom they are about, quotations, ambiguities. In any order.
//
// @summary_zh 数据全文：指标、关于谁、引文、歧义；不分先后。
// @param   ids          string[]  ids of observations
// @returns statement    Node      the observation
// @returns indicator    Node      what it measures
// @returns about        Node[]    by id
// @returns speakers     Node[]    who says so, where it is not the report itself: one at most
// @returns quotations   map[]     {role, seq, part, passage, start, end, terms}, words first, then subject, then premise
// @returns ambiguities  Node[]    by id
// @access  read
UNWIND $ids AS id
MATCH (statement:Statement {id: id})-[:OF_INDICATOR]->(indicator:Indicator)
RETURN
  statement,
  indicator,
  COLLECT {
    MATCH (statement)-[:ABOUT]->(entity:Entity)
    RETURN entity
    ORDER BY entity.id
  } AS about,
  COLLECT {
    MATCH (statement)-[:ATTRIBUTED_TO]->(speaker:Entity)
    RETURN speaker
  } AS speakers,
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
