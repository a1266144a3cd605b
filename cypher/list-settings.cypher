// The settings of the server that are in force, the internal ones excepted: a row a setting.
//
// @returns name   string  as in neo4j.conf
// @returns value  string  as the server understood it; null when it has none
// @access  read
SHOW SETTINGS
YIELD name, value
RETURN name, value
