// From the id that a drawn edge has had between the ends as their own report has them to its statements.
//
// @access write
CREATE INDEX statement_member_edge IF NOT EXISTS
FOR (n:Statement)
ON (n.member_edge)
