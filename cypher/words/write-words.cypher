// Writes the index of a report's text.
//
// @param  report  string  the report's id
// @param  sha256  string  of the text
// @param  key     string  what tells the key from another
// @param  rows    map[]   {order, tokens} of each passage
// @access write
CREATE (:IndexedText {report: $report, sha256: $sha256, key: $key})
WITH 1 AS once
UNWIND $rows AS row
CREATE
  (:PassageWords {report: $report, sha256: $sha256, order: row.order, tokens: row.tokens})
