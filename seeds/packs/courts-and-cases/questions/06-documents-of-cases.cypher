// Which documents belong to which case, who drew them up, and on whom they were served.
//
// @title_zh 每个案件有哪些文书，由谁出具，送达了谁？
// @title_en Which documents has each case, by whom, and on whom were they served?
// @result_zh {case} 起案件，共 {document} 份文书。
// @result_en {case:case/cases} with {document:document/documents}.
// @returns case        案件 | Case
// @returns document    文书 | Document
// @returns authors     出具者 | Drawn up by
// @returns served      送达 | Served on
// @returns basis       依据 | Basis
// @returns statements  陈述 | Statements
// @access read
MATCH (document:Document)-[filed:FILED_IN]->(case:Case)
OPTIONAL MATCH (author)-[drew:DREW_UP]->(document)
WITH case, document, filed, author, drew
ORDER BY author.id
WITH case, document, filed, collect(author) AS authors, collect(drew) AS drafts
OPTIONAL MATCH (document)-[handed:SERVED_ON]->(addressee)
WITH case, document, filed, authors, drafts, addressee, handed
ORDER BY addressee.id
WITH case, document, filed, authors, drafts, collect(addressee) AS served, collect(handed) AS services
WITH *, [filed] + drafts + services AS edges
RETURN
  case,
  document,
  authors,
  served,
  head([each IN ['inferred', 'ellipsis', 'explicit'] WHERE any(edge IN edges WHERE edge.basis = each)]) AS basis,
  reduce(ids = [], edge IN edges | ids + edge.statements) AS statements
ORDER BY case.id, document.id
