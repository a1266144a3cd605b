/**
 * Has every JVM that this run starts compile quickly rather than well. A test's Neo4j lives for minutes: what the optimising
 * compiler would gain it never earns back, and up to half of the processors' time goes to it.
 */
export function compileQuickly(): void {
  process.env.JAVA_TOOL_OPTIONS ??= '-XX:TieredStopAtLevel=1';
}
