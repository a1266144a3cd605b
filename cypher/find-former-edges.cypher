// The drawn edges that former ids lead to now, with their ends: ids from before something at an end was judged to be the
// same as another or to be apart from it, and ids of the first version. Other ids give no row.
//
// @summary_zh 连线的旧编号现在通向的连线及其两端：一端被判为与他者同一或分开之前的编号，以及第一版的编号；其他编号不出行。
// @param   ids     string[]  former ids of edges
// @returns id      string    the former id
// @returns into    string    the edge's id now; several rows where it stands for several
// @returns from    string    the id of its start
// @returns fromAs  string    the start's own id in the report that says so; null for a passage or report
// @returns to      string    the id of its end
// @returns toAs    string    the end's own id; null for a report
// @access  read
// @needs   statement_member_edge
// @needs   statement_first_edge
// @needs   statement_first_kept_edge
UNWIND $ids AS id
CALL (id) {
  MATCH (statement:Statement {member_edge: id})
  RETURN statement
  UNION
  MATCH (statement:Statement {first_edge: id})
  RETURN statement
  UNION
  MATCH (statement:Statement {first_kept_edge: id})
  RETURN statement
}
MATCH (statement)-[subject:SUBJECT]->(a), (statement)-[object:OBJECT]->(b)
RETURN DISTINCT
  id,
  statement.edge AS into,
  a.id AS from,
  subject.as AS fromAs,
  b.id AS to,
  object.as AS toAs
ORDER BY id, into, fromAs, toAs
