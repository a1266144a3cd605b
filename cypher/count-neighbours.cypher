// How many neighbours a node has by edges that some reports state, by type, direction and label.
//
// @summary_zh 某节点经若干报道所述连线而有的相邻节点，按类型、方向和标签计数。
// @param   id         string    our id of the node
// @param   reports    string[]  report ids
// @returns type       string    the edges' type
// @returns direction  string    out or in
// @returns label      string    the neighbours' label
// @returns count      integer   how many edges
// @access  read
CALL () {
  MATCH (n:Entity {id: $id})
  RETURN n
  UNION
  MATCH (n:Report {id: $id})
  RETURN n
  UNION
  MATCH (n:Passage {id: $id})
  RETURN n
}
MATCH (n)-[edge]-(other)
WHERE edge.id IS NOT NULL AND any(report IN edge.reports WHERE report IN $reports)
RETURN
  type(edge) AS type,
  CASE startNode(edge) WHEN n THEN 'out' ELSE 'in' END AS direction,
  head([label IN labels(other) WHERE label <> 'Entity']) AS label,
  count(edge) AS count
ORDER BY count DESC, type, direction, label
