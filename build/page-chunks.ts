import type { Rolldown } from 'vite';

type Context = Rolldown.ChunkingContext;

const ENTRY = /\/client\/main\.tsx$/;
const CANVAS = /\/client\/renderer\/graph-view\.ts$/;
/** Imported when it is to run, and needed by the first paint all the same. */
const RENDERER = /\/node_modules\/(react-dom|scheduler)\//;
const OWN = /\/(client|server\/contract)\//;
/** Whoever opens the Cypher view loads this, and nobody else. */
const EDITOR = /\/client\/(editor|cypher)\//;

/**
 * The page in three files beside the editor's: what the first paint needs, the canvas, and what is opened later. Many small
 * files would weigh more: each is compressed without a view of the others.
 */
export function pageChunk(id: string, context: Context): string | null {
  const info: Info = (module) => context.getModuleInfo(module);
  if (reach(ENTRY, id, info) || RENDERER.test(id)) return 'page';
  if (reach(CANVAS, id, info)) return 'canvas';
  return OWN.test(id) && !EDITOR.test(id) && isOpenedLater(id, info) ? 'later' : null;
}

type Info = Context['getModuleInfo'];

/** Whether a module is loaded together with the one that matches: it is that one, or one that imports it is. */
function reach(target: RegExp, id: string, info: Info): boolean {
  return climb(id, info, (importer) => target.test(importer));
}

/** Whether something besides the editor loads it. */
const isOpenedLater = (id: string, info: Info) =>
  climb(id, info, (importer) => {
    const opened = info(importer)?.dynamicImporters ?? [];
    return !EDITOR.test(importer) && opened.some((opener) => !EDITOR.test(opener));
  });

function climb(id: string, info: Info, isThere: (importer: string) => boolean): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    if (isThere(each)) return true;
    for (const importer of info(each)?.importers ?? []) seen.add(importer);
  }
  return false;
}
