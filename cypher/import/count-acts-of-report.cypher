// The acts (commendations, judgments) that a report says were done, by who did them and to whom.
//
// @param   report    string   the report's id
// @param   agent     string   the type that says who did an act, behind the end at which the agent stands: `from X`
// @param   receiver  string   likewise the type that says who got it; '' for none
// @returns period    string   the report's period
// @returns place     string   the report's place; null where none is known
// @returns agent     string   id of who did it
// @returns level     string   the agent's level; null where none is known
// @returns receiver  string   id of who got it; null where the report does not say
// @returns acts      integer  how many
// @access  read
MATCH (source:Report {id: $report})-[:MAKES]->(said:Statement)-[at:SUBJECT|OBJECT]->(agent:Entity)
WHERE CASE type(at) WHEN 'SUBJECT' THEN 'from ' ELSE 'to ' END + said.predicate = $agent
MATCH (said)-[:SUBJECT|OBJECT]->(act:Entity)
WHERE act <> agent
OPTIONAL MATCH (act)<-[:SUBJECT|OBJECT]-(got:Statement {report: $report})-[of:SUBJECT|OBJECT]->(receiver:Entity)
WHERE CASE type(of) WHEN 'SUBJECT' THEN 'from ' ELSE 'to ' END + got.predicate = $receiver AND receiver <> act
RETURN
  source.period AS period,
  source.place AS place,
  agent.id AS agent,
  agent.level AS level,
  receiver.id AS receiver,
  count(DISTINCT act) AS acts
