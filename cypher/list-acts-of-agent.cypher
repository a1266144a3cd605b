// Acts (commendations, judgments) that reports say somebody did, by id, a page at a time.
//
// @summary_zh 报道称由某人或某单位作出的行为（表彰、判决），按编号，分页。
// @param   agent      string    id of who did them
// @param   agents     string[]  types that say who did an act, behind the end at which the agent stands: `from X`
// @param   receiver   string    only those that this one got; null for all
// @param   receivers  string[]  likewise types that say who got an act
// @param   reports    string[]  only what one of these reports states; null for all
// @param   after      string    id of the last act of the page before; '' for the first page
// @param   limit      integer   at least 1
// @returns id         string    the act's id
// @access  read
MATCH (agent:Entity {id: $agent})<-[at:SUBJECT|OBJECT]-(said:Statement)
WHERE
  CASE type(at) WHEN 'SUBJECT' THEN 'from ' ELSE 'to ' END + said.predicate IN $agents AND
  ($reports IS NULL OR said.report IN $reports)
MATCH (said)-[:SUBJECT|OBJECT]->(act:Entity)
WHERE
  act <> agent AND
  act.id > $after AND
  ($receiver IS NULL OR
    EXISTS {
      MATCH (act)<-[:SUBJECT|OBJECT]-(got:Statement)-[of:SUBJECT|OBJECT]->(:Entity {id: $receiver})
      WHERE
        CASE type(of) WHEN 'SUBJECT' THEN 'from ' ELSE 'to ' END + got.predicate IN $receivers AND
        got.report = said.report
    })
RETURN DISTINCT act.id AS id
ORDER BY id
LIMIT $limit
