// A write that is always rolled back, to see whether this user may write here: no row.
//
// @access  write
CREATE ()
