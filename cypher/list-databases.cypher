// The databases of the server and how they are: a row each. Asked of the database `system`.
//
// @summary_zh 服务器上的各个数据库及其状态，每库一行。须向 system 库查询。
// @returns name     string  of the database
// @returns status   string  `online` when it can be asked things
// @returns message  string  why it is not; empty while nothing went wrong
// @access  read
SHOW DATABASES YIELD name, currentStatus, statusMessage
RETURN name, currentStatus AS status, statusMessage AS message
