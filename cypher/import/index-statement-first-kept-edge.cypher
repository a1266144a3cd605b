// From the id that a drawn edge has had in the first version, after a judgement to its statements.
//
// @access write
CREATE INDEX statement_first_kept_edge IF NOT EXISTS
FOR (n:Statement)
ON (n.first_kept_edge)
