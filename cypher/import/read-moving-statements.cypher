// Statements one of whose ends is about to move, with their ends as they are.
//
// @param   moves      map[]   {from, as}: the entity now, and the id in the folder
// @returns statement  string  the statement's id
// @returns report     string  its report
// @returns edge       string  the edge it draws now
// @returns type       string  its predicate
// @returns from       string  id of its subject now
// @returns fromAs     string  the subject's id in the folder; null for a report or passage
// @returns to         string  id of its object now
// @returns toAs       string  the object's id in the folder; null for a report
// @access  read
UNWIND $moves AS move
MATCH
  (:Entity {id: move.from})<-[:SUBJECT|OBJECT {as: move.as}]-
  (statement:Statement)
WHERE statement.edge IS NOT NULL
WITH DISTINCT statement
MATCH (statement)-[subject:SUBJECT]->(a)
MATCH (statement)-[object:OBJECT]->(b)
RETURN
  statement.id AS statement,
  statement.report AS report,
  statement.edge AS edge,
  statement.predicate AS type,
  a.id AS from,
  subject.as AS fromAs,
  b.id AS to,
  object.as AS toAs
