// How many commendations there are of each kind: count groups by what stands beside it.
//
// @title_zh 计数
// @title_en Counting
// @text_zh count(*) 按旁边的列分组计数。ORDER BY 排序，DESC 表示从大到小，LIMIT 限制行数。
// @text_en count(*) counts for each value of the columns beside it. ORDER BY sorts, DESC puts the largest first, LIMIT ends the list early.
// @returns kind    种类 | Kind
// @returns awards  数量 | Number
// @access read
MATCH (a:Award)
RETURN a.kind AS kind, count(*) AS awards
ORDER BY awards DESC, kind
LIMIT 20
