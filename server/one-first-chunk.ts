interface ModuleInfo {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
}

interface ChunkingContext {
  getModuleInfo(id: string): ModuleInfo | null;
}

/**
 * The name of the chunk that a module goes into: one for all that loads before the first paint, whatever else imports it
 * later. Left alone, the bundler cuts the shared part into a dozen pieces, which compress worse and come one by one.
 */
export function firstChunk(id: string, context: ChunkingContext): string | null {
  return isEarly(id, context, new Set()) ? 'page' : null;
}

/** Whether the entry imports it, be it by way of others. */
function isEarly(id: string, context: ChunkingContext, seen: Set<string>): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const module = context.getModuleInfo(id);
  if (module === null) return false;
  return module.isEntry || module.importers.some((importer) => isEarly(importer, context, seen));
}
