// Statements or figures whose gloss or anchor terms hold the words, or which are of one of these indicators; best first.
//
// @summary_zh 概述或引文关键词中含有所给文字的陈述或数据，或属于所给指标的数据；最相关的在前。
// @param   index       string    `statement_glosses` or `figure_glosses`
// @param   figures     boolean   whether figures are wanted; else statements that are none
// @param   glosses     string    the query to the index of glosses
// @param   terms       string    the query to the index of anchor terms
// @param   indicators  string[]  ids of indicators; none of statements
// @param   reports     string[]  only of these reports; null for all
// @param   most        integer   how many of each index are looked at
// @returns id          string    of the statement or figure
// @returns report      string    its report
// @returns passage     string    where its words begin
// @returns edge        string    the edge that it is drawn as; null of a figure
// @returns gloss_zh    string    what it says, in our words
// @returns gloss_en    string    the same in English
// @access  read
CALL () {
  CALL db.index.fulltext.queryNodes($index, $glosses, {limit: $most}) YIELD node AS fact, score
  RETURN fact, score
  UNION ALL
  CALL db.index.fulltext.queryRelationships('quotation_terms', $terms, {limit: $most})
  YIELD relationship, score
  RETURN startNode(relationship) AS fact, score
  UNION ALL
  MATCH (fact:Observation)-[:OF_INDICATOR]->(indicator:Indicator)
  WHERE indicator.id IN $indicators
  RETURN fact, 0.0 AS score
  LIMIT $most
}
WITH fact, max(score) AS score
WHERE
  fact:Observation = $figures AND ($reports IS NULL OR fact.report IN $reports)
ORDER BY score DESC, fact.id
LIMIT $most
MATCH (fact)-[quote:QUOTES {role: 'words', seq: 1, part: 1}]->(passage:Passage)
RETURN
  fact.id AS id,
  fact.report AS report,
  passage.id AS passage,
  fact.edge AS edge,
  fact.gloss_zh AS gloss_zh,
  fact.gloss_en AS gloss_en
ORDER BY score DESC, id
