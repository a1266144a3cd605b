// Who was sentenced by which judgment, in which case, by which court.
//
// @title_zh 谁被判处刑罚，在哪一案件，由哪个法院？
// @title_en Who was sentenced, in which case, by which court?
// @result_zh {judgment} 份裁判判处了 {person} 个人或单位。
// @result_en {judgment:judgment/judgments} sentenced {person:person or body/people or bodies}.
// @returns person      被判处者 | Sentenced
// @returns judgment    裁判 | Judgment
// @returns case        案件 | Case
// @returns courts      法院 | Courts
// @returns basis       依据 | Basis
// @returns statements  陈述 | Statements
// @access read
MATCH (judgment:Judgment)-[sentenced:SENTENCED]->(person:Person|Organisation)
OPTIONAL MATCH (judgment)-[decided:DECIDED]->(case:Case)
OPTIONAL MATCH (court:Court)-[delivered:DELIVERED]->(judgment)
WITH judgment, sentenced, person, decided, case, court, delivered
ORDER BY court.id
WITH judgment, sentenced, person, decided, case, collect(court) AS courts, collect(delivered) AS deliveries
WITH *, [edge IN [sentenced, decided] + deliveries WHERE edge IS NOT NULL] AS edges
RETURN
  person,
  judgment,
  case,
  courts,
  head([each IN ['inferred', 'ellipsis', 'explicit'] WHERE any(edge IN edges WHERE edge.basis = each)]) AS basis,
  reduce(ids = [], edge IN edges | ids + edge.statements) AS statements
ORDER BY case.id, judgment.id, person.id
