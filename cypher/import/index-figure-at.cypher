// Figures in the order of the text.
//
// @access write
CREATE INDEX figure_at IF NOT EXISTS
FOR (n:Observation)
ON (n.at)
