// How many drawn edges there are of each relationship type.
//
// @summary_zh 每种关系类型各有多少连线。
// @returns type   string   relationship type
// @returns count  integer  at least 1
// @access  read
MATCH (:Entity|Report|Passage)-[r]->(:Entity|Report)
WHERE r.id IS NOT NULL
RETURN type(r) AS type, count(*) AS count
ORDER BY count DESC, type
