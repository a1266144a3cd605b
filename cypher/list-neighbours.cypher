// Edges of one node and the nodes at their ends, best connected first, then by edge id; a page at a time.
//
// @summary_zh 一个节点的连线和另一端的节点，连线最多的在前，同多按连线编号；分页。
// @param   id           string   our id of the node
// @param   type         string   only this relationship type; null for all
// @param   direction    string   out, in or both
// @param   label        string   only neighbours of this label; null for all
// @param   words        string   only neighbours one of whose search keys contains these, folded; null for all
// @param   reports      string[] only edges that one of these reports states; null for all
// @param   limit        integer  at least 1
// @param   afterDegree  integer  degree of the last neighbour of the page before; null for the first page
// @param   afterEdge    string   edge id of the same; null for the first page
// @returns edge         Relationship  the edge
// @returns from         Node          its start
// @returns to           Node          its end
// @returns neighbour    string        id of the end that is not the node asked for
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
WHERE
  edge.id IS NOT NULL AND
  ($type IS NULL OR type(edge) = $type) AND
  ($direction = 'both' OR ($direction = 'out') = (startNode(edge) = n)) AND
  ($label IS NULL OR $label IN labels(other)) AND
  ($words IS NULL OR other.search_text CONTAINS $words) AND
  ($reports IS NULL OR any(report IN edge.reports WHERE report IN $reports)) AND
  ($afterDegree IS NULL OR
    other.degree < $afterDegree OR
    (other.degree = $afterDegree AND edge.id > $afterEdge))
RETURN edge, startNode(edge) AS from, endNode(edge) AS to, other.id AS neighbour
ORDER BY other.degree DESC, edge.id
LIMIT $limit
