// What two reports say of relations between the same two things, a row a kind: `new` only the newer says it; `gone` only
// the older says it; `done` the older announces it and the newer reports it; `open` the older announces it and the newer
// does not say it.
//
// @summary_zh 两份报道对同样两端的关系各怎么说，每类一行：new 只有较新的说；gone 只有较早的说；done 较早的预告、较新的说已做；open 较早的预告、较新的没有说。
// @param   older  string   id of a report
// @param   newer  string   id of another
// @param   types  string[] only relations of these types
// @param   limit  integer  most edges of each kind, at least 1
// @returns kind   string   new, gone, done or open; a kind of which there are none has no row
// @returns total  integer  how many there are in all
// @returns edges  map[]    {edge, from, to, older, newer} in the order of the text: the edge, its ends, ids of each
//                          report's statements
// @access  read
MATCH (report:Report)-[:MAKES]->(statement:Statement)-[quote:QUOTES {role: 'words'}]->(passage:Passage)
WHERE
  report.id IN [$older, $newer] AND
  statement.edge IS NOT NULL AND
  statement.predicate IN $types
WITH statement, min(passage.order * 100000 + quote.start) AS place
ORDER BY place, statement.id
WITH statement.edge AS id, min(place) AS place, collect(statement) AS said
WITH
  id,
  place,
  [one IN said WHERE one.report = $older] AS before,
  [one IN said WHERE one.report = $newer] AS after
WITH
  id,
  place,
  [one IN before | one.id] AS older,
  [one IN after | one.id] AS newer,
  CASE
    WHEN size(before) = 0 THEN 'new'
    WHEN size(after) = 0 AND all(one IN before WHERE one.plan) THEN 'open'
    WHEN size(after) = 0 THEN 'gone'
    WHEN all(one IN before WHERE one.plan) AND any(one IN after WHERE NOT one.plan) THEN 'done'
    ELSE 'both'
  END AS kind
WHERE kind <> 'both'
WITH kind, id, older, newer
ORDER BY place, id
WITH kind, collect({id: id, older: older, newer: newer}) AS found
RETURN
  kind,
  size(found) AS total,
  COLLECT {
    UNWIND found[..$limit] AS one
    MATCH (statement:Statement {id: coalesce(one.newer[0], one.older[0])})
    MATCH (statement)-[:SUBJECT]->(a)
    MATCH (statement)-[:OBJECT]->(b)
    MATCH (a)-[edge {id: one.id}]->(b)
    RETURN {edge: edge, from: a, to: b, older: one.older, newer: one.newer}
  } AS edges
