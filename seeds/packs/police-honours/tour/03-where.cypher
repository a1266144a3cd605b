// Programs whose Chinese name holds a word: WHERE keeps what fits.
//
// @title_zh 按条件筛选
// @title_en What fits a condition
// @text_zh WHERE 只留下符合条件的；CONTAINS 表示“包含这几个字”。点号取出一个点的属性，如 p.kind 是它的种类。
// @text_en WHERE keeps what fits, and CONTAINS asks for a piece of text. A dot takes a property of a node: p.kind is what kind of thing it is.
// @returns p     工作 | Program
// @returns kind  种类 | Kind
// @access read
MATCH (p:Program)
WHERE p.name_zh CONTAINS '数字'
RETURN p, p.kind AS kind
ORDER BY p.name_zh
