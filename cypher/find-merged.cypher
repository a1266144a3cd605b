// The entities that former ids now lead to, after two were judged to be the same; other ids give no row.
//
// @summary_zh 两个实体判为同一后，旧编号现在通向的实体；其他编号不出行。
// @param   ids   string[]  former ids
// @returns id    string    the former id
// @returns into  string    the id that took it in
// @access  read
MATCH (n:Entity)
WHERE size(n.merged_ids) > 0
UNWIND n.merged_ids AS id
WITH n, id
WHERE id IN $ids
RETURN id, n.id AS into
ORDER BY id
