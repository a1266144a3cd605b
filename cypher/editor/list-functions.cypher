// The functions that the server knows, for completion and hints.
//
// @returns name         string   as it is called
// @returns signature    string   with the types of its arguments
// @returns description  string   what it does, in English
// @returns aggregating  boolean  whether it gathers several rows
// @access read
SHOW FUNCTIONS
YIELD name, signature, description, aggregating
RETURN name, signature, description, aggregating
