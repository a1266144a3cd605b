// What other reports' statements say on edges.
//
// @param   report     string     the report that is left out; null for none
// @param   edges      string[]   ids of edges
// @returns edge       string     the edge
// @returns statement  string     the statement's id
// @returns report     string     its report
// @returns type       string     its predicate
// @returns from       string     id of its subject
// @returns to         string     id of its object
// @returns basis      string     explicit, ellipsis or inferred
// @returns plan       boolean    announced, not done
// @returns negated    boolean    said not to be so
// @returns date       string     EDTF; null when the report gives none
// @returns tense      string     current, then or former; null
// @returns count      integer    null where the fact does not count
// @access  read
// @needs   statement_edge
UNWIND $edges AS edge
MATCH (statement:Statement {edge: edge})
WHERE $report IS NULL OR statement.report <> $report
MATCH (statement)-[:SUBJECT]->(a)
MATCH (statement)-[:OBJECT]->(b)
RETURN
  edge,
  statement.id AS statement,
  statement.report AS report,
  statement.predicate AS type,
  a.id AS from,
  b.id AS to,
  statement.basis AS basis,
  statement.plan AS plan,
  statement.negated AS negated,
  statement.date AS date,
  statement.tense AS tense,
  statement.count AS count
