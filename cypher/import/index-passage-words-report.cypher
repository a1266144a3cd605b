// To take the index of a report's text away.
//
// @access write
CREATE INDEX passage_words_report IF NOT EXISTS
FOR (n:PassageWords)
ON (n.report)
