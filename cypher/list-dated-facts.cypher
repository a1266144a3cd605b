// Every statement and figure with its date, in the order of the text.
//
// @summary_zh 每条陈述和每个数据及其日期，按原文顺序。
// @param   events   string[]  labels of events
// @param   limit    integer   at least 1
// @returns fact     Node     the statement or figure
// @returns figure   boolean  whether it is a figure
// @returns passage  integer  number of the passage in which it is said first
// @returns during   Node[]   the events that it is about, by id
// @access  read
MATCH (fact:Statement)-[quote:QUOTES {role: 'words'}]->(passage:Passage)
WITH fact, min(passage.order * 100000 + quote.start) AS place
ORDER BY fact.report, place, fact.id
LIMIT $limit
RETURN
  fact,
  fact:Observation AS figure,
  place / 100000 AS passage,
  COLLECT {
    MATCH (fact)-[:SUBJECT|OBJECT|ABOUT]->(event:Entity)
    WHERE any(label IN labels(event) WHERE label IN $events)
    RETURN DISTINCT event
    ORDER BY event.id
  } AS during
ORDER BY fact.report, place, fact.id
