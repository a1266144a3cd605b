import { compileQuickly } from './quick-jvm.ts';

/** Jest's globalSetup of the tests that start, and end, a Neo4j of their own. */
export default compileQuickly;
