// The procedures that a query may call: a row a procedure.
//
// @returns name  string  with its namespace
// @access  read
SHOW PROCEDURES
YIELD name
RETURN name
