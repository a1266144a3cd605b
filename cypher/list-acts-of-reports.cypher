// Acts (commendations, judgments) that some reports say were done, by those who did them; by report and id.
//
// @summary_zh 若干报道所说、写明由谁作出的行为（表彰、判决），按报道和编号。
// @param   reports  string[]  report ids
// @param   agents   string[]  types that say who did an act, behind the end at which the agent stands: `from X`
// @param   level    string    only those that somebody of this level did, '' of no known level; null for all
// @returns id       string    the act's id
// @returns report   string    the report's id
// @access  read
UNWIND $reports AS report
MATCH (:Report {id: report})-[:MAKES]->(said:Statement)-[at:SUBJECT|OBJECT]->(agent:Entity)
WHERE
  CASE type(at) WHEN 'SUBJECT' THEN 'from ' ELSE 'to ' END + said.predicate IN $agents AND
  ($level IS NULL OR coalesce(agent.level, '') = $level)
MATCH (said)-[:SUBJECT|OBJECT]->(act:Entity)
WHERE act <> agent
RETURN DISTINCT act.id AS id, report
ORDER BY report, id
