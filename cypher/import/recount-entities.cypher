// Counts the drawn edges of nodes, in all and by type, direction and the other end's label, most first.
//
// @param  ids  string[]  ids of the nodes
// @access write
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WITH
  n,
  COLLECT {
    MATCH (n)-[edge]-(other)
    WHERE edge.id IS NOT NULL
    WITH
      type(edge) AS type,
      CASE
        WHEN startNode(edge) = n THEN 'out'
        ELSE 'in'
      END AS direction,
      [label IN labels(other) WHERE label <> 'Entity'][0] AS label,
      count(*) AS count
    ORDER
    BY
    count
    DESC,
    type,
    direction
    DESC,
    label
    RETURN {
      text: type + '|' + direction + '|' + label + '|' + count,
      count: count
    }
  } AS counts
SET
  n.degree = reduce(sum = 0, one IN counts | sum + one.count),
  n.neighbour_counts = [one IN counts | one.text]
