// Counts of the store that are not what the reports' loads and its nodes, edges and stories come to.
//
// @returns violation  string  id, 20 at most
// @access  read
CALL () {
  MATCH (load:Load)
  UNWIND load.tally AS line
  WITH split(line, '|') AS parts
  WITH parts[0] AS of, parts[1..-1] AS key, toInteger(parts[-1]) AS count
  WHERE NOT of IN ['kind', 'edge', 'property', 'edge-property', 'stories']
  RETURN of + reduce(key = '', part IN key | key + '|' + part) AS id, sum(count) AS found
    UNION ALL
  MATCH (entity:Entity)
  UNWIND [label IN labels(entity) WHERE label <> 'Entity'] AS label
  RETURN 'kind|' + label + '|' + coalesce(entity.kind, '') AS id, count(*) AS found
    UNION ALL
  MATCH (passage:Passage)
  RETURN 'kind|Passage|' + passage.kind AS id, count(*) AS found
    UNION ALL
  MATCH (:Entity|Report|Passage)-[edge]->()
  WHERE edge.id IS NOT NULL
  RETURN 'edge|' + type(edge) AS id, count(*) AS found
    UNION ALL
  MATCH (story:Story)
  WHERE story.first_at IS NOT NULL
  RETURN 'stories|' + CASE WHEN story.cause IS NULL THEN 'uncaused' ELSE 'caused' END AS id, count(*) AS found
    UNION ALL
  MATCH (count:Count)
  WHERE NOT count.of IN ['property', 'edge-property']
  RETURN count.id AS id, -count.count AS found
}
WITH id, sum(found) AS difference
WHERE difference <> 0
RETURN id AS violation
ORDER BY violation
LIMIT 20
