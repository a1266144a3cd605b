// The settings of the server that are in force, the internal ones excepted: a row a setting.
//
// @summary_zh 服务器正在使用的设置，内部设置除外，每项一行。
// @returns name   string  as in neo4j.conf
// @returns value  string  as the server understood it; null when it has none
// @access  read
SHOW SETTINGS
YIELD name, value
RETURN name, value
