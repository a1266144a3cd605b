// The hash of the text of these reports.
//
// @summary_zh 这些报道原文的哈希值。
// @param   ids     string[]  report ids
// @returns id      string  the report's id
// @returns sha256  string  of the text's bytes, hexadecimal
// @access  read
UNWIND $ids AS id
MATCH (report:Report {id: id})
RETURN report.id AS id, report.sha256 AS sha256
