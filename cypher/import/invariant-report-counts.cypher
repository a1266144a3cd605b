// Reports whose own counts are not what they say, and loads that do not count the statements of each type.
//
// @returns violation  string  id, 20 at most
// @access  read
CALL () {
  MATCH (report:Report)
  WHERE
    coalesce(report.statements, -1) <>
    COUNT {
      MATCH (report)-[:MAKES]->(statement:Statement)
      WHERE NOT statement:Observation
    } OR
    coalesce(report.observations, -1) <> COUNT { (report)-[:MAKES]->(:Observation) }
  RETURN report.id AS violation
    UNION
  MATCH (load:Load)
  CALL (load) {
    UNWIND [line IN load.tally WHERE line STARTS WITH 'statements-by-type|'] AS line
    WITH split(line, '|') AS parts
    RETURN parts[1] AS type, toInteger(parts[2]) AS found
      UNION ALL
    MATCH (:Report {id: load.report})-[:MAKES]->(statement:Statement)
    WHERE NOT statement:Observation
    RETURN statement.predicate AS type, -count(*) AS found
  }
  WITH load, type, sum(found) AS difference
  WHERE difference <> 0
  RETURN DISTINCT load.report AS violation
}
RETURN violation
LIMIT 20
