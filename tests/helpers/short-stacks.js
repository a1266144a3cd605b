// Neo4j's driver notes the stack of every query, and Jest maps each frame of it to its source: of a hundred frames, which
// Jest asks for, that was a sixth of what tests of the API computed. Node itself keeps ten.
Error.stackTraceLimit = 10;
