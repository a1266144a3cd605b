// What the server says it is: a row a component.
//
// @returns name      string    `Neo4j Kernel` is the server itself
// @returns versions  string[]  of the component, the first is the one that runs
// @returns edition   string    community or enterprise
// @access  read
CALL dbms.components() YIELD name, versions, edition
RETURN name, versions, edition
