// Further steps of stories: edges from these nodes, by the node's id and the id of the other.
//
// @summary_zh 故事的后续步骤：这些节点的连线，按节点编号和另一端的编号。
// @param   ids    string[]      ids of nodes
// @param   steps  string[]      types, each behind the end at which the new node stands: `to X`
// @returns edge   Relationship  the edge
// @returns from   Node          its start
// @returns to     Node          its end
// @access  read
UNWIND $ids AS id
MATCH (node:Entity {id: id})-[edge]-(other:Entity)
WHERE CASE startNode(edge) WHEN node THEN 'to ' ELSE 'from ' END + type(edge) IN $steps
WITH id, edge, other
ORDER BY id, other.id
RETURN edge, startNode(edge) AS from, endNode(edge) AS to
