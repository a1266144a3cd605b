// Case or programme to commendation: each with the edges that tell it, cases first, then
// real reports before invented ones, older before newer, each in the order of the text.
//
// @summary_zh 从案件或工作到表彰，各附讲述它的连线；案件在前，然后真实报道先于虚构、较早的先于较晚的，再按原文顺序。
// @param   limit  integer  at least 1
// @returns cause  Node     what was commended
// @returns award  Node     the commendation
// @returns place  string   the passage that first tells it
// @returns edges  map[]    {edge, from, to}: led to, issued, received, granted at, holds position, position in
// @access  read
MATCH (cause:Case|Program)-[led:LED_TO]->(award:Award)
WITH
  cause,
  award,
  led,
  COLLECT {
    MATCH (giver:Official|Unit)-[issued:ISSUED]->(award)
    RETURN {edge: issued, from: giver, to: award}
    ORDER BY giver.id
  } AS issued,
  COLLECT {
    MATCH (receiver:Unit|Group)-[received:RECEIVED]->(award)
    RETURN {edge: received, from: receiver, to: award}
    ORDER BY receiver.id
  } AS received,
  COLLECT {
    MATCH (award)-[granted:GRANTED_AT]->(event:Event)
    RETURN {edge: granted, from: award, to: event}
    ORDER BY event.id
  } AS granted,
  COLLECT {
    MATCH (:Award {id: award.id})<-[:ISSUED]-(giver:Official)-[holds:HOLDS_POSITION]->(position:Position)
    RETURN {edge: holds, from: giver, to: position}
    ORDER BY position.id
  } AS posts,
  COLLECT {
    MATCH
      (:Award {id: award.id})<-[:ISSUED]-(:Official)-[:HOLDS_POSITION]->(position:Position)-[in:POSITION_IN]->(body)
    RETURN DISTINCT {edge: in, from: position, to: body}
  } AS bodies,
  COLLECT {
    MATCH (statement:Statement)-[quote:QUOTES {role: 'words'}]->(passage:Passage)
    WHERE statement.id IN led.statements
    RETURN {passage: passage.id, order: passage.order * 100000 + quote.start}
    ORDER BY passage.order, quote.start
    LIMIT 1
  } AS places
OPTIONAL MATCH (report:Report {id: led.reports[0]})
RETURN
  cause,
  award,
  places[0].passage AS place,
  [{edge: led, from: cause, to: award}] + issued + received + granted + posts + bodies AS edges
ORDER BY
  CASE WHEN cause:Case THEN 0 ELSE 1 END,
  coalesce(report.invented, false),
  report.period,
  led.reports[0],
  places[0].order,
  award.id
LIMIT $limit
