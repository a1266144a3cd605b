// How many nodes there are of each label and kind.
//
// @returns labels  string[]  the node's labels
// @returns kind    string    the entity's kind; null where it has none
// @returns count   integer   at least 1
// @access  read
MATCH (n)
RETURN labels(n) AS labels, n.kind AS kind, count(*) AS count
ORDER BY count DESC, kind
