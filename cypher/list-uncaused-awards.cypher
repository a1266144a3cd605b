// Commendations of which no report says what led to them, each with the edges that tell it, in the order of the text.
//
// @summary_zh 没有报道说明缘由的表彰，各附讲述它的连线，按原文顺序。
// @param   limit  integer  at least 1
// @returns award  Node     the commendation
// @returns place  string   the passage that first tells it
// @returns edges  map[]    {edge, from, to}: issued, received, granted at, holds position, position in
// @access  read
MATCH (award:Award)
WHERE NOT EXISTS { (:Case|Program)-[:LED_TO]->(award) }
WITH
  award,
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
    MATCH (statement:Statement)-[:SUBJECT|OBJECT]->(:Award {id: award.id})
    MATCH (statement)-[quote:QUOTES {role: 'words'}]->(passage:Passage)
    RETURN {passage: passage.id, order: passage.order * 100000 + quote.start}
    ORDER BY statement.report, passage.order, quote.start
    LIMIT 1
  } AS places
RETURN award, places[0].passage AS place, issued + received + granted + posts AS edges
ORDER BY split(place, '#')[0], places[0].order, award.id
LIMIT $limit
