// Statements and figures in the order of the text.
//
// @access write
CREATE INDEX statement_at IF NOT EXISTS
FOR (n:Statement)
ON (n.at)
