// The cases: a node is written in round brackets, its label after a colon.
//
// @title_zh 找出一类点
// @title_en Nodes of one kind
// @text_zh 圆括号代表一个点，冒号后面是它的标签，前面的 c 是随你起的名字。RETURN 说要看什么。
// @text_en Round brackets stand for a node; after the colon comes its label, and c is a name of your own for it. RETURN says what to show.
// @returns c  案件 | Case
// @access read
MATCH (c:Case)
RETURN c
