import type { Context } from '../handlers/context.ts';
import { ownSource } from '../mcp/own-source.ts';
import { formerIds } from './former.ts';
import { every, gather } from './gather.ts';
import { mayShowText } from './rights.ts';
import { searchData } from './search-data.ts';
import { writeSite } from './write-site.ts';

export interface Published {
  readonly reports: readonly string[];
  /** Those whose own words are in it. */
  readonly withText: readonly string[];
  readonly version: string;
  /** Of its data. */
  readonly bytes: number;
}

/** Publishes all that a store holds as a site in a folder. */
export async function publish(context: Context, folder: string): Promise<Published> {
  const described = await every(source(context).ask, 'reports');
  const free = described.reports.filter(({ rights }) => mayShowText(rights));
  const shown = new Set(free.map(({ sha256 }) => sha256));
  const { passages } = context.texts;
  const texts = { ...context.texts, passages: (hash: string) => (shown.has(hash) ? passages(hash) : null) };
  const { start, more, reports } = await gather(source({ ...context, texts }).ask);
  const merged = Object.values(more.details).flatMap(
    ({ merged_ids }) => (merged_ids as string[] | undefined) ?? [],
  );
  const former = await formerIds(context.graph, start.nodes, start.edges, merged);
  const search = await searchData(context.graph);
  const bytes = await writeSite(folder, { start, more: { ...more, ...former }, search, reports });
  const withText = free.filter(({ sha256 }) => passages(sha256) !== null);
  return { reports: start.reports, withText: withText.map(({ id }) => id), version: start.version, bytes };
}

const source = (context: Context) =>
  ownSource({
    context,
    client: 'publish',
    signal: new AbortController().signal,
    page: '',
    askConsole: () => null,
  });
