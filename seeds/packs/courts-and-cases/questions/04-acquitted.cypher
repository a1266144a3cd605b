// Who was acquitted, and whether anybody appealed against it.
//
// @title_zh 谁被宣告无罪？
// @title_en Who was acquitted?
// @result_zh {person} 人被宣告无罪。
// @result_en {person:person was/people were} acquitted.
// @returns person      被宣告无罪者 | Acquitted
// @returns judgment    裁判 | Judgment
// @returns basis       依据 | Basis
// @returns statements  陈述 | Statements
// @access read
MATCH (judgment:Judgment)-[acquitted:ACQUITTED]->(person:Person|Organisation)
RETURN person, judgment, acquitted.basis AS basis, acquitted.statements AS statements
ORDER BY judgment.id, person.id
