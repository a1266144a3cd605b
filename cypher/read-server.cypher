// What the server says it is: a row a component.
//
// @summary_zh 服务器自称是什么，每个组件一行。
// @returns name      string    `Neo4j Kernel` is the server itself
// @returns versions  string[]  of the component, the first is the one that runs
// @returns edition   string    community or enterprise
// @access  read
CALL dbms.components() YIELD name, versions, edition
RETURN name, versions, edition
