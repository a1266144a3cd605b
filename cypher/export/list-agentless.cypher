// Ids of those of these nodes that are acts of which no report says who did them, by id;
// an agent who is only inferred counts as not stated.
//
// @param   ids    string[]  our ids, of anything
// @param   acts   string[]  labels of acts
// @param   agent  string    the type that says who did it, behind the end at which the agent stands: `from X`
// @returns id     string    the act's id
// @access  read
UNWIND $ids AS id
MATCH (act:Entity {id: id})
WHERE
  any(label IN labels(act) WHERE label IN $acts) AND
  NOT EXISTS {
    MATCH (act)-[edge]-(:Entity)
    WHERE
      CASE startNode(edge) WHEN act THEN 'to ' ELSE 'from ' END + type(edge) = $agent AND
      edge.basis <> 'inferred'
  }
RETURN act.id AS id
ORDER BY id
