// What is counted of one kind, the most first.
//
// @summary_zh 某一类计数，最多的在前。
// @param   of     string   what is counted (see server/import/tally.ts)
// @param   limit  integer  at least 1
// @returns key    string   of what
// @returns count  integer  how many
// @access  read
// @needs   count_of
MATCH (counted:Count)
WHERE counted.of = $of AND counted.count > 0
RETURN counted.key AS key, counted.count AS count
ORDER BY counted.count DESC
LIMIT $limit
