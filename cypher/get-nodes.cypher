// The nodes of these ids, in any order; ids that are not there give no row.
//
// @summary_zh 这些编号的节点，不分先后；没有的编号不出行。
// @param   ids   string[]  our ids
// @returns node  Node      entity, report or passage
// @access  read
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Entity {id: id})
  RETURN n
  UNION
  MATCH (n:Report {id: id})
  RETURN n
  UNION
  MATCH (n:Passage {id: id})
  RETURN n
}
RETURN n AS node
