import type { Rolldown } from 'vite';

const ENTRY = /\/client\/index\.html$/;
const CANVAS = /\/graph-view\.ts$/;
/** What comes by itself soon after: the report's page beside the picture, the layer for picking, the head of what is printed. */
const SOON = /\/(reader\/Reader|canvas\/PickLayer|frame\/PrintHead)\.tsx$/;
/** All but the Cypher view and what only those use who write: loaded by whoever opens it, with libraries of its own. */
const OWN_BUT_EDITOR =
  /\/(client\/(?!(?:editor|cypher|add|annotate)\/|words\/(?:add|annotate)-words)|server\/contract\/)/;

/**
 * The page in four files beside the editor's: what the first paint needs, the canvas, what comes soon after, and what somebody opens. Many
 * small files would weigh more: each is compressed without a view of the others.
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
  if (isLoadedWith(SOON)) return 'soon';
  return isLoadedWith(OWN_BUT_EDITOR) ? 'later' : null;
}
