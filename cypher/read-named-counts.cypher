// These counts, in any order; what is not counted gives no row.
//
// @summary_zh 所给各项的计数，不分先后；没有的不出行。
// @param   ids    string[]  what is counted and of what, `of|key`
// @returns id     string    the same
// @returns count  integer   how many
// @access  read
UNWIND $ids AS id
MATCH (counted:Count {id: id})
RETURN id, counted.count AS count
