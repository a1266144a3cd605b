// Judgments of a higher instance with what they did to which judgment, and who had appealed.
//
// @title_zh 上诉之后，原判如何？
// @title_en What became of judgments on appeal?
// @result_zh {higher} 份上级审裁判，涉及 {lower} 份原判。
// @result_en {higher:judgment/judgments} on appeal, over {lower:judgment/judgments} below.
// @returns higher      上级审裁判 | Higher judgment
// @returns did         如何 | What it did
// @returns lower       原判 | Judgment below
// @returns appellants  上诉者 | Appealed by
// @returns basis       依据 | Basis
// @returns statements  陈述 | Statements
// @access read
MATCH (higher:Judgment)-[did:UPHELD|AMENDED|SET_ASIDE]->(lower:Judgment)
OPTIONAL MATCH (party)-[appealed:APPEALED]->(lower)
WITH higher, did, lower, party, appealed
ORDER BY party.id
WITH higher, did, lower, collect(party) AS appellants, collect(appealed) AS appeals
WITH *, [did] + appeals AS edges
RETURN
  higher,
  type(did) AS did,
  lower,
  appellants,
  head([each IN ['inferred', 'ellipsis', 'explicit'] WHERE any(edge IN edges WHERE edge.basis = each)]) AS basis,
  reduce(ids = [], edge IN edges | ids + edge.statements) AS statements
ORDER BY higher.id, lower.id
