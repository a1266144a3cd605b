// The drawn edges of entities that took others in, with the ids that each end has had: from these follow the ids that the
// edges had before.
//
// @summary_zh 吸收过其他实体的实体的连线，以及两端现在和从前的编号：由此可知连线从前的编号。
// @returns id    string    the edge's id
// @returns type  string    its type
// @returns from  string[]  the ids of its start: today's, then former ones
// @returns to    string[]  the ids of its end
// @access  read
MATCH (n:Entity)
WHERE size(n.merged_ids) > 0
MATCH (n)-[edge]-()
WHERE edge.id IS NOT NULL
WITH DISTINCT edge, startNode(edge) AS a, endNode(edge) AS b
RETURN
  edge.id AS id,
  type(edge) AS type,
  [a.id] + coalesce(a.merged_ids, []) AS from,
  [b.id] + coalesce(b.merged_ids, []) AS to
ORDER BY id
