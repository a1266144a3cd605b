// Adds to what is counted over the whole store; what has come down to nothing goes.
//
// @param  rows  map[]  {of, key, by}
// @access write
UNWIND $rows AS row
MERGE (count:Count {id: row.of + '|' + row.key})
ON CREATE SET count.of = row.of, count.key = row.key, count.count = 0
SET count.count = count.count + row.by
WITH count
WHERE count.count = 0
DELETE count
