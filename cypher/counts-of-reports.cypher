// What was counted of some reports when they were loaded, together, the most first.
//
// @summary_zh 若干报道载入时的计数之和，最多的在前。
// @param   reports  string[]  report ids
// @param   prefix   string    what is counted, and a stroke: `acts-by-year|`
// @returns key      string    of what
// @returns count    integer   how many
// @access  read
UNWIND $reports AS report
MATCH (load:Load {report: report})
UNWIND load.tally AS line
WITH split(line, '|') AS parts, line
WHERE line STARTS WITH $prefix
WITH parts, size(parts) AS parted
RETURN
  reduce(key = '', part IN parts[1..parted - 1] | key + CASE key WHEN '' THEN '' ELSE '|' END + part) AS key,
  sum(toInteger(parts[parted - 1])) AS count
ORDER BY count DESC, key
