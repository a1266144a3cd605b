// From a drawn edge's id to its statements.
//
// @access write
CREATE INDEX statement_edge IF NOT EXISTS
FOR (n:Statement)
ON (n.edge)
