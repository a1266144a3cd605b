// How much the store holds: one row.
//
// @summary_zh 库中有多少内容；一行。
// @returns entities      integer  domain nodes
// @returns statements    integer  statements that are not figures
// @returns observations  integer  figures
// @returns reports       integer  reports
// @access  read
RETURN
  COUNT { (:Entity) } AS entities,
  COUNT { (:Statement) } - COUNT { (:Observation) } AS statements,
  COUNT { (:Observation) } AS observations,
  COUNT { (:Report) } AS reports
