// Of these figures, those that count something of which the same words name parts, with those parts; in the order of the
// figures' ids. Not of those who set up what is counted: the figure counts that, not all that they have.
//
// @summary_zh 所给数据中，计了数、同一处文字又写出各部分者，连同这些部分；所计之物的建立者不算；按数据编号。
// @param   figures     string[]  ids of figures
// @param   parts       string[]  types that join a part to its whole, each behind the end at which the whole stands: `to X`
// @param   founders    string[]  types that say who set something up, behind the end at which the founder stands
// @returns figure      string    id of the figure
// @returns whole       Node      what the figure is about
// @returns parts       Node[]    its parts that a quotation overlapping the figure's names, at least 2, by id
// @returns statements  string[]  ids of the statements that say so
// @access  read
UNWIND $figures AS id
MATCH (figure:Statement {id: id})-[:OF_INDICATOR]->(:Indicator {measure: 'count'})
MATCH (figure)-[counts:QUOTES {role: 'words'}]->(passage:Passage)<-[names:QUOTES {role: 'words'}]-(said:Statement)
WHERE names.start < counts.end AND counts.start < names.end AND said <> figure
WITH DISTINCT figure, said
MATCH (figure)-[:ABOUT]->(whole:Entity)<-[at:SUBJECT|OBJECT]-(said)
WITH figure, whole, said, CASE type(at) WHEN 'OBJECT' THEN 'to ' ELSE 'from ' END AS side
WHERE
  side + said.predicate IN $parts AND
  NOT EXISTS {
    MATCH (figure)-[:ABOUT]->(made:Entity)-[founding]-(whole)
    WHERE CASE startNode(founding) WHEN whole THEN 'from ' ELSE 'to ' END + type(founding) IN $founders
  }
MATCH (said)-[:SUBJECT|OBJECT]->(part:Entity)
WHERE part <> whole
WITH figure, whole, part, said
ORDER BY part.id, said.id
WITH figure, whole, collect(DISTINCT part) AS parts, collect(DISTINCT said.id) AS statements
WHERE size(parts) > 1
RETURN figure.id AS figure, whole, parts, statements
ORDER BY figure, whole.id
