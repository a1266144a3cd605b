// Words that are in use and that the packs do not have, each with what uses it.
//
// @summary_zh 仍在使用而词汇包中没有的词，各附使用它的内容。
// @param   labels      string[]  labels of the packs
// @param   closed      string[]  labels whose kinds the packs list
// @param   kinds       string[]  kinds of the packs, `Label kind`
// @param   types       string[]  types of the packs
// @param   indicators  string[]  indicators of the packs
// @param   units       string[]  units of the packs
// @param   roles       string[]  roles of the packs, `TYPE role`
// @param   comparisons string[]  comparisons of the packs
// @returns sort        string    label, kind, type, role, indicator, unit or comparison
// @returns word        string    the word
// @returns total       integer   how many entities, statements or figures use it
// @returns users       string[]  ids of the first five of them
// @access  read
CALL () {
  MATCH (n:Entity)
  UNWIND [label IN labels(n) WHERE label <> 'Entity' AND NOT label IN $labels] AS word
  RETURN 'label' AS sort, word, n.id AS id
  UNION ALL
  MATCH (n:Entity)
  WHERE n.kind IS NOT NULL
  UNWIND [label IN labels(n) WHERE label IN $closed] AS label
  WITH n.id AS id, label + ' ' + n.kind AS word
  WHERE NOT word IN $kinds
  RETURN 'kind' AS sort, word, id
  UNION ALL
  MATCH (statement:Statement)
  WHERE NOT statement:Observation AND NOT statement.predicate IN $types
  RETURN 'type' AS sort, statement.predicate AS word, statement.id AS id
  UNION ALL
  MATCH (figure:Observation)-[:OF_INDICATOR]->(indicator:Indicator)
  WHERE NOT indicator.id IN $indicators
  RETURN 'indicator' AS sort, indicator.id AS word, figure.id AS id
  UNION ALL
  MATCH (figure:Observation)
  WHERE NOT figure.unit IN $units
  RETURN 'unit' AS sort, figure.unit AS word, figure.id AS id
  UNION ALL
  MATCH (statement:Statement)
  WHERE statement.qualifiers IS NOT NULL
  UNWIND statement.qualifiers AS said
  WITH statement, statement.predicate + ' ' + split(said, '=')[0] AS word
  WHERE NOT word IN $roles
  RETURN 'role' AS sort, word, statement.id AS id
  UNION ALL
  MATCH (statement:Statement)-[by:QUALIFIED_BY]->(:Entity)
  WITH statement, statement.predicate + ' ' + by.role AS word
  WHERE NOT word IN $roles
  RETURN 'role' AS sort, word, statement.id AS id
  UNION ALL
  MATCH (figure:Observation)
  WHERE figure.comparison IS NOT NULL AND NOT figure.comparison IN $comparisons
  RETURN 'comparison' AS sort, figure.comparison AS word, figure.id AS id
}
WITH sort, word, id
ORDER BY id
RETURN sort, word, count(id) AS total, collect(id)[..5] AS users
ORDER BY sort, word
