// Who was sentenced by which judgment, in which case, by which court.
//
// @title_zh 谁被判处刑罚，在哪一案件，由哪个法院？
// @title_en Who was sentenced, in which case, by which court?
// @returns person      被判处者 | Sentenced
// @returns judgment    裁判 | Judgment
// @returns case        案件 | Case
// @returns courts      法院 | Courts
// @returns basis       依据 | Basis
// @returns statements  陈述 | Statements
// @access read
MATCH (judgment:Judgment)-[sentenced:SENTENCED]->(person:Person|Organisation)
OPTIONAL MATCH (judgment)-[:DECIDED]->(case:Case)
RETURN
  person,
  judgment,
  case,
  COLLECT {
    MATCH (court:Court)-[:DELIVERED]->(judgment)
    RETURN court
    ORDER BY court.id
  } AS courts,
  sentenced.basis AS basis,
  sentenced.statements AS statements
ORDER BY case.id, judgment.id, person.id
