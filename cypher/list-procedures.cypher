// The procedures that a query may call: a row a procedure.
//
// @summary_zh 查询可以调用的过程，每个一行。
// @returns name  string  with its namespace
// @access  read
SHOW PROCEDURES
YIELD name
RETURN name
