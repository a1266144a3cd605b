import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Client } from '../api/client.ts';

/** Lists that come a page at a time. */
export type Listed = 'stories' | 'figures' | 'figureParts' | 'timeline' | 'reports';

type Page<Name extends Listed> = OutputOf<Api[Name]>;

/** What a page of a list is asked of, and how much of the list a view takes before somebody asks for more. */
interface Reading<Name extends Listed> {
  readonly ask: (client: Client, cursor: string | undefined, signal: AbortSignal) => Promise<Page<Name>>;
  readonly rows: (page: Page<Name>) => number;
  readonly join: (before: Page<Name>, page: Page<Name>) => Page<Name>;
  readonly most: number;
}

/** The page never holds a whole corpus: it takes this much of each list, and more where somebody asks for it. */
const READINGS: { readonly [Name in Listed]: Reading<Name> } = {
  stories: {
    ask: (client, cursor, signal) => client.stories({ limit: 50, cursor }, signal),
    rows: ({ stories, others }) => stories.length + others.length,
    join: (before, page) => ({
      ...page,
      stories: [...before.stories, ...page.stories],
      others: [...before.others, ...page.others],
    }),
    most: 200,
  },
  figures: {
    ask: (client, cursor, signal) => client.figures({ limit: 200, cursor }, signal),
    rows: ({ figures }) => figures.length,
    join: (before, page) => ({ ...page, figures: [...before.figures, ...page.figures] }),
    most: 600,
  },
  figureParts: {
    ask: (client, cursor, signal) => client.figureParts({ limit: 200, cursor }, signal),
    rows: () => 200, // of the figures that were looked at, not of what was found among them
    join: (before, page) => ({
      ...page,
      counted: [...before.counted, ...page.counted],
      summed: [...before.summed, ...page.summed],
    }),
    most: 600,
  },
  timeline: {
    ask: (client, cursor, signal) => client.timeline({ limit: 400, cursor }, signal),
    rows: ({ facts }) => facts.length,
    join: (before, page) => ({ ...page, facts: [...before.facts, ...page.facts] }),
    most: 2_000,
  },
  reports: {
    ask: (client, cursor, signal) => client.reports({ limit: 250, cursor }, signal),
    rows: ({ reports }) => reports.length,
    join: (before, page) => ({ ...page, reports: [...before.reports, ...page.reports] }),
    most: 500,
  },
};

/** As much of a list as a view takes at once; with `before`, what it has and as much again. */
export async function readList<Name extends Listed>(
  client: Client,
  name: Name,
  signal: AbortSignal,
  before?: Page<Name>,
): Promise<Page<Name>> {
  const { ask, rows, join, most }: Reading<Name> = READINGS[name];
  let page = await ask(client, before?.next ?? undefined, signal);
  let read = rows(page);
  let whole = before === undefined ? page : join(before, page);
  while (page.next !== null && read < most) {
    page = await ask(client, page.next, signal);
    read += rows(page);
    whole = join(whole, page);
  }
  return whole;
}
