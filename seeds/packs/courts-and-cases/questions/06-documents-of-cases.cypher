// Which documents belong to which case, who drew them up, and on whom they were served.
//
// @title_zh 每个案件有哪些文书，由谁出具，送达了谁？
// @title_en Which documents has each case, by whom, and on whom were they served?
// @returns case        案件 | Case
// @returns document    文书 | Document
// @returns authors     出具者 | Drawn up by
// @returns served      送达 | Served on
// @returns basis       依据 | Basis
// @returns statements  陈述 | Statements
// @access read
MATCH (document:Document)-[filed:FILED_IN]->(case:Case)
RETURN
  case,
  document,
  COLLECT {
    MATCH (author)-[:DREW_UP]->(document)
    RETURN author
    ORDER BY author.id
  } AS authors,
  COLLECT {
    MATCH (document)-[:SERVED_ON]->(addressee)
    RETURN addressee
    ORDER BY addressee.id
  } AS served,
  filed.basis AS basis,
  filed.statements AS statements
ORDER BY case.id, document.id
