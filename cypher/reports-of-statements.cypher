// Which reports make these statements and figures; ids that are not there give no row.
//
// @summary_zh 这些陈述和数据各出自哪篇报道；没有的不给行。
// @param   ids     string[]  ids of statements and figures
// @returns id      string    the statement's or figure's id
// @returns report  string    the report's id
// @access  read
UNWIND $ids AS id
MATCH (fact:Statement {id: id})
RETURN fact.id AS id, fact.report AS report
