// Who has to do with which case, and as what.
//
// @title_zh 哪些人和机构与哪个案件有关，各是什么身份？
// @title_en Who has to do with which case, and as what?
// @result_zh {case} 起案件涉及 {party} 个人或机构。
// @result_en {case:case/cases} with {party:person or body/people and bodies}.
// @returns case        案件 | Case
// @returns party       人或机构 | Person or body
// @returns as          身份 | As
// @returns basis       依据 | Basis
// @returns statements  陈述 | Statements
// @access read
MATCH (party:Person|Organisation)-[part:ACCUSED_IN|CLAIMED_IN|INJURED_IN|TESTIFIED_IN|PROSECUTED]->(case:Case)
RETURN case, party, type(part) AS as, part.basis AS basis, part.statements AS statements
ORDER BY case.id, as, party.id
