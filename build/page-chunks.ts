import type { Rolldown } from 'vite';

const ENTRY = /\/client\/index\.html$/;
const CANVAS = /\/graph-view\.ts$/;
/** What comes by itself soon after: the report's page beside the picture, the layer for picking. */
const SOON = /\/(reader\/Reader|canvas\/PickLayer)\.tsx$/;
/** What only paper needs: loaded once somebody is there who may print. */
const PAPER = /\/(frame\/PrintHead|canvas\/PrintedPicture)\.tsx$/;
/** All but the Cypher view, what only those use who write, and what writes Word documents: loaded by whoever opens it, with libraries of its own. */
const OWN_BUT_EDITOR =
  /\/(client\/(?!(?:editor|cypher|add|annotate|charts)\/|collected\/account-docx|words\/(?:add|annotate|chart)-words)|server\/contract\/)/;

/**
 * The page in five files beside the editor's: what the first paint needs, the canvas, what comes soon after, what paper needs, and what somebody opens. Many
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
  if (isLoadedWith(PAPER)) return 'paper';
  return isLoadedWith(OWN_BUT_EDITOR) ? 'later' : null;
}
