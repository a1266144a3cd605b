// Takes the index of a report's text away.
//
// @param  report  string  the report's id
// @access write
MATCH (indexed:PassageWords|IndexedText {report: $report})
DELETE indexed
