// The procedures that the server has, for completion; the page offers those that the guard lets through.
//
// @returns name         string  as it is called
// @returns signature    string  with its arguments and columns
// @returns description  string  what it does, in English
// @access read
SHOW PROCEDURES
YIELD name, signature, description
RETURN name, signature, description
