// Which courts and organisations succeeded others, were merged or were dissolved.
//
// @title_zh 哪些法院和机构承继、并入了其他机构，或者终止了？
// @title_en Which courts and bodies succeeded others, were merged, or came to an end?
// @result_zh {one} 个机构有变化。
// @result_en {one:body/bodies} changed.
// @returns one         机构 | Body
// @returns became      如何 | What happened
// @returns other       另一机构 | Other body
// @returns dates       日期 | Dates
// @returns basis       依据 | Basis
// @returns statements  陈述 | Statements
// @access read
MATCH (one:Court|Organisation)-[became:SUCCEEDED|MERGED_INTO|DISSOLVED]->(other:Court|Organisation)
RETURN
  one,
  type(became) AS became,
  other,
  became.dates AS dates,
  became.basis AS basis,
  became.statements AS statements
ORDER BY became, one.id, other.id
