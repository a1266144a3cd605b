/**
 * Has every JVM that this run starts compile quickly rather than well. A test's Neo4j lives for minutes: what the optimising
 * compiler would gain it never earns back, and up to half of the processors' time goes to it.
 * The room for compiled code stays as large as it is with both compilers: in the 48 MB that a JVM takes for one, all is
 * soon thrown out again.
 */
export function compileQuickly(): void {
  process.env.JAVA_TOOL_OPTIONS ??= '-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m';
}
