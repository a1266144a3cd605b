// What is part of the digital reform and of the integrated command reform, also through parts of parts.
//
// @title_en What belongs to the digital reform of policing, and what to the integrated command reform?
// @title_zh 哪些内容属于公安数字化改革，哪些属于情指勤舆一体化改革？
// @result_zh {reform} 项改革，共 {part} 个组成部分[，其中 {through+} 个是经由另一部分]。
// @result_en {reform:reform has/reforms have} {part:part/parts}[, {through+} of them by way of another part].
// @returns reform      改革 | Reform
// @returns part        组成部分 | Part
// @returns through     经由 | Through
// @returns basis       依据 | Basis
// @returns statements  出处 | Sources
// @access read
MATCH (reform:Program)
WHERE reform.name_zh IN ['公安数字化改革', '情指勤舆一体化改革']
MATCH (part)-[edges:PART_OF]->{1,4}(reform)
WITH
  reform,
  part,
  edges,
  [edge IN edges[..-1] | endNode(edge)] AS through
RETURN
  reform,
  part,
  through,
  head([each IN ['inferred', 'ellipsis', 'explicit'] WHERE any(edge IN edges WHERE edge.basis = each)]) AS basis,
  reduce(ids = [], edge IN edges | ids + edge.statements) AS statements
ORDER BY reform.id, size(edges), part.id
