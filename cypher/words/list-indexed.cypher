// Of which texts the words are indexed, and under which key.
//
// @summary_zh 哪些原文已编索引，用的是哪把密钥。
// @returns report  string  the report's id
// @returns sha256  string  of the text
// @returns key     string  what tells the key from another
// @access  read
MATCH (indexed:IndexedText)
RETURN indexed.report AS report, indexed.sha256 AS sha256, indexed.key AS key
