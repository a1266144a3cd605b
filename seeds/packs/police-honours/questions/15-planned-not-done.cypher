// What somebody announces for the time to come rather than has done; how what is announced hangs together is left out.
//
// @title_en What is planned for the year to come rather than done?
// @title_zh 哪些是来年的计划，而不是已做的事？
// @result_zh {rows} 项是计划，尚未完成。
// @result_en {rows:thing is/things are} announced, not done.
// @returns plan_zh     计划 | Plan (Chinese)
// @returns plan_en     计划（英文） | Plan
// @returns subject     主体 | Who
// @returns object      内容 | What
// @returns basis       依据 | Basis
// @returns statements  出处 | Sources
// @access read
MATCH (subject)<-[:SUBJECT]-(statement:Statement {plan: true})-[:OBJECT]->(object)
WHERE subject:Official|Person|Group|Unit|Event
MATCH (statement)-[quote:QUOTES {role: 'words'}]->(passage:Passage)
WITH statement, subject, object, min(passage.order * 100000 + quote.start) AS place
RETURN
  statement.gloss_zh AS plan_zh,
  statement.gloss_en AS plan_en,
  subject,
  object,
  statement.basis AS basis,
  [statement.id] AS statements
ORDER BY statement.report, place, statement.id
