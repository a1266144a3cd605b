import { LONGEST_TITLE } from '#contract/limits.ts';
import type { OwnNote } from '#contract/pack.ts';
import { saveFile } from '../browser/save-file.ts';
import type { Point } from '../layout/layout.ts';
import type { Bilingual } from '../words/language.ts';
import type { ActionContext } from './action-context.ts';

/** What an evidence pack is made of. */
export interface Packed {
  /** Without one it is named by its reports. */
  readonly title?: Bilingual;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** Where nodes stand; the pack places those that have none. */
  readonly positions: ReadonlyMap<string, Point>;
  /** The person's own, in their order. */
  readonly notes?: readonly OwnNote[];
}

export interface PackingActions {
  /** Makes an evidence pack and gives it to the browser to keep. Resolves when that is done or has failed with a notice. */
  readonly makePack: (packed: Packed) => Promise<void>;
}

export function packingActions({ client, loader, state }: ActionContext): PackingActions {
  return {
    makePack: ({ title, nodes, edges, positions, notes = [] }) =>
      loader.run('pack', async (signal) => {
        const page = `${window.location.origin}${window.location.pathname}`;
        const given = nodes.flatMap((id) => {
          const place = positions.get(id);
          return place === undefined
            ? []
            : [[id, { x: Math.round(place.x), y: Math.round(place.y) }] as const];
        });
        const file = await client.pack(
          {
            ids: [...edges, ...nodes],
            positions: Object.fromEntries(given),
            notes: [...notes],
            title_zh: title?.zh.slice(0, LONGEST_TITLE),
            title_en: title?.en.slice(0, LONGEST_TITLE),
            language: state().language,
            page,
          },
          signal,
        );
        saveFile(file.names[state().language], file.blob);
      }),
  };
}
