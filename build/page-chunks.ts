import type { Rolldown } from 'vite';

const ENTRY = /\/client\/index\.html$/;
const CANVAS = /\/graph-view\.ts$/;
/** All but the Cypher view, which is loaded by whoever opens it, with libraries of its own. */
const OWN_BUT_EDITOR = /\/(client\/(?!editor\/|cypher\/)|server\/contract\/)/;

/**
 * The page in three files beside the editor's: what the first paint needs, the canvas, and what is opened later. Many small
 * files would weigh more: each is compressed without a view of the others.
 */
export function pageChunk(id: string, context: Rolldown.ChunkingContext): string | null {
  const isLoadedWith = (target: RegExp) => {
    const seen = new Set([id]);
    for (const each of seen)
      for (const importer of context.getModuleInfo(each)?.importers ?? []) seen.add(importer);
    return [...seen].some((each) => target.test(each));
  };
  if (isLoadedWith(ENTRY)) return 'page';
  if (isLoadedWith(CANVAS)) return 'canvas';
  return isLoadedWith(OWN_BUT_EDITOR) ? 'later' : null;
}
