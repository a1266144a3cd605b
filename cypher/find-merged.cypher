// The entity that an id now leads to, after the two were judged to be the same.
//
// @param   id    string  the former id
// @returns into  string  the id that took it in
// @access  read
MATCH (n:Entity)
WHERE $id IN n.merged_ids
RETURN n.id AS into
LIMIT 1
