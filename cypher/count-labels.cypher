// How many nodes there are of each label and kind.
//
// @summary_zh 每种标签和种类各有多少节点。
// @returns labels  string[]  the node's labels
// @returns kind    string    the entity's kind; null where it has none
// @returns count   integer   at least 1
// @access  read
MATCH (n)
RETURN labels(n) AS labels, n.kind AS kind, count(*) AS count
ORDER BY count DESC, kind
