// Statements and figures with their dates, in the order of the text, a page at a time.
//
// @summary_zh 陈述和数据及其日期，按原文顺序，分页。
// @param   events   string[]  labels of events
// @param   after    string    place of the last one of the page before; '' for the first page
// @param   limit    integer   at least 1
// @returns fact     Node      the statement or figure
// @returns figure   boolean   whether it is a figure
// @returns during   Node[]    the events that it is about, by id
// @access  read
// @needs   statement_at
MATCH (fact:Statement)
WHERE fact.at > $after
WITH fact
ORDER BY fact.at
LIMIT $limit
RETURN
  fact,
  fact:Observation AS figure,
  COLLECT {
    MATCH (fact)-[:SUBJECT|OBJECT|ABOUT]->(event:Entity)
    WHERE any(label IN labels(event) WHERE label IN $events)
    RETURN DISTINCT event
    ORDER BY event.id
  } AS during
ORDER BY fact.at
