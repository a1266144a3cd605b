// All shortest paths between two nodes over drawn edges, either way, by way of entities; up to eight edges long.
//
// @summary_zh 两个节点之间沿连线、只经过实体的全部最短路径，方向不论，最多八步。
// @param   from   string  our id
// @param   to     string  our id
// @param   most   integer  most edges of an entity on the way; null for any
// @param   without string[]  our ids of what is not to be on the way
// @param   reports string[]  only edges that one of these reports states; null for all
// @param   hops   integer  most edges of a path, 1 to 8
// @param   limit  integer  at least 1
// @returns edges  map[]   {edge, from, to} along the path
// @access  read
CALL () {
  MATCH (a:Entity {id: $from})
  RETURN a
  UNION
  MATCH (a:Report {id: $from})
  RETURN a
  UNION
  MATCH (a:Passage {id: $from})
  RETURN a
}
CALL () {
  MATCH (b:Entity {id: $to})
  RETURN b
  UNION
  MATCH (b:Report {id: $to})
  RETURN b
  UNION
  MATCH (b:Passage {id: $to})
  RETURN b
}
MATCH
  path =
    SHORTEST 25 (a)
    ((here WHERE here:Entity OR here = a)-[step WHERE step.id IS NOT NULL AND ($reports IS NULL OR any(report IN step.reports WHERE report IN $reports))]-(next WHERE next = b OR (next:Entity AND ($most IS NULL OR next.degree <= $most) AND NOT next.id IN $without))){1,8}
    (b)
WHERE length(path) <= $hops
WITH path, reduce(ids = '', edge IN relationships(path) | ids + edge.id) AS ids
ORDER BY length(path), ids
LIMIT $limit
RETURN
  [edge IN relationships(path) | {edge: edge, from: startNode(edge), to: endNode(edge)}] AS edges
