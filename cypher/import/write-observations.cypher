// Writes a report's figures, without what they are about. `number` is what earlier queries call the value.
//
// @param  report  string  the report's id
// @param  rows    map[]   {indicator, properties}
// @access write
MATCH (report:Report {id: $report})
UNWIND $rows AS row
MATCH (indicator:Indicator {id: row.indicator})
CREATE
  (report)-[:MAKES]->(figure:Statement:Observation)-[:OF_INDICATOR]->(indicator)
SET figure = row.properties, figure.value = toFloat(row.properties.value),
  figure.baseline_value = toFloat(row.properties.baseline_value),
  figure.number = toFloat(row.properties.value)
