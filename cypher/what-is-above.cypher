// The post that each entity holds first of all whose name another has too, else what it belongs to, and where that is:
// what tells it from the other.
//
// @summary_zh 所给实体中与别的实体同名者首先担任的职务，没有则是它的上级，以及该职务或上级又属于何处：用来区分同名者。
// @param   ids     string[]  our ids
// @param   posts   string[]  types that lead from a person to a post
// @param   up      string[]  types whose end is above their start
// @param   down    string[]  types whose start is above their end
// @param   within  string[]  types that lead from a post to where it is
// @returns id      string    one of the ids
// @returns above   Node      the post or what it belongs to
// @returns within  Node      where that is; null where it is not said
// @access  read
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE
  EXISTS {
    MATCH (other:Entity {name_zh: n.name_zh})
    USING INDEX SEEK other:Entity(name_zh)
    WHERE other.id <> n.id AND other.name_zh <> ''
  } OR
  EXISTS {
    MATCH (other:Entity {name_en: n.name_en})
    USING INDEX SEEK other:Entity(name_en)
    WHERE other.id <> n.id AND other.name_en <> ''
  }
CALL (n) {
  MATCH (n)-[edge]-(above:Entity)
  WHERE
    NOT coalesce(edge.negated, false) AND
    ((startNode(edge) = n AND (type(edge) IN $posts OR type(edge) IN $up)) OR
      (endNode(edge) = n AND type(edge) IN $down))
  RETURN above
  ORDER BY
    CASE
      WHEN type(edge) IN $posts THEN 0
      ELSE 1
    END,
    CASE
      WHEN edge.tense = 'former' THEN 1
      ELSE 0
    END,
    edge.id
  LIMIT 1
}
RETURN
  n.id AS id,
  above,
  head(
    COLLECT {
      MATCH (above)-[edge]->(whole:Entity)
      WHERE type(edge) IN $within
      RETURN whole
      ORDER BY edge.id
      LIMIT 1
    }) AS within
