// How much the store holds: one row.
//
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
