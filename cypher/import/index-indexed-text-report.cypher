// Of which reports the words are indexed.
//
// @access write
CREATE INDEX indexed_text_report IF NOT EXISTS
FOR (n:IndexedText)
ON (n.report)
