// Figures of one indicator in the order of the text.
//
// @access write
CREATE INDEX figure_indicator_at IF NOT EXISTS
FOR (n:Observation)
ON (n.indicator, n.at)
