// Which properties there are, on which labels, and on how many nodes.
//
// @summary_zh 有哪些属性，在哪些标签上，各在多少节点上。
// @returns name   string    property name
// @returns on     string[]  labels of the nodes that have it, in alphabetical order
// @returns count  integer   at least 1
// @access  read
MATCH (n)
WHERE NOT n:PassageWords AND NOT n:IndexedText
UNWIND keys(n) AS name
UNWIND labels(n) AS label
WITH name, label, n
ORDER BY label
RETURN name, collect(DISTINCT label) AS on, count(DISTINCT n) AS count
ORDER BY name
