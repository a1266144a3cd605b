// Removes indicators of which no figure is left.
//
// @access write
MATCH (indicator:Indicator)
WHERE NOT EXISTS { (indicator)<-[:OF_INDICATOR]-() }
DELETE indicator
