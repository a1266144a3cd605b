// Passages in whose text all of these words may stand, by what the key makes of them.
//
// @summary_zh 原文中可能含有所给全部字词的段落，按密钥所得的记号查找。
// @param   tokens   string    the query to the index
// @param   limit    integer   at least 1
// @returns report   string    the report's id
// @returns sha256   string    of its text
// @returns order    integer   the passage's place in it
// @access  read
CALL db.index.fulltext.queryNodes('passage_words', $tokens, {limit: $limit}) YIELD node
RETURN node.report AS report, node.sha256 AS sha256, node.order AS order
ORDER BY report, order
