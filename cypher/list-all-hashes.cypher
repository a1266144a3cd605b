// The hash of each report's text.
//
// @summary_zh 每份报道原文的哈希值。
// @returns id      string  the report's id
// @returns sha256  string  of the text's bytes, hexadecimal
// @access  read
MATCH (report:Report)
RETURN report.id AS id, report.sha256 AS sha256
