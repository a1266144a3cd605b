// Codes that more than one case carries.
//
// @title_en Which different things share a code?
// @title_zh 哪些不同的案件使用同一代号？
// @result_zh {cases} 起不同的案件共用 {code} 个代号。
// @result_en {cases:case/cases} share {code:code/codes}.
// @returns code        代号 | Code
// @returns cases       案件 | Cases
// @returns basis       依据 | Basis
// @returns statements  判断其不同的依据 | Why they are different
// @access read
MATCH (case:Case)
WHERE case.code IS NOT NULL
WITH case
ORDER BY case.id
WITH case.code AS code, collect(case) AS cases
WHERE size(cases) > 1
WITH
  code,
  cases,
  COLLECT {
    MATCH (a:Case)-[edge:DIFFERENT_FROM]->(b:Case)
    WHERE a IN cases AND b IN cases
    RETURN edge
    ORDER BY edge.id
  } AS edges
RETURN
  code,
  cases,
  head([each IN ['inferred', 'ellipsis', 'explicit'] WHERE any(edge IN edges WHERE edge.basis = each)]) AS basis,
  reduce(ids = [], edge IN edges | ids + edge.statements) AS statements
ORDER BY code
