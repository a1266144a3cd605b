// How many indicators there are that figures measure: one row.
//
// @summary_zh 有多少个指标；一行。
// @returns indicators  integer  how many
// @access  read
RETURN COUNT { (:Indicator) } AS indicators
