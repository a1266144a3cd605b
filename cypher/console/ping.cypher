// One row, to know that the database answers.
//
// @returns answer integer always 1
// @access  read
RETURN 1 AS answer
