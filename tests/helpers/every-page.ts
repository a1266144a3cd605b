import type { Api } from '#contract/api.ts';
import type { CallOf, OutputOf } from '#contract/endpoint.ts';
import type { LoadedApi } from './loaded.ts';

const whole = async <Page extends { readonly next: string | null }>(
  ask: (cursor: string | undefined) => Promise<Page>,
): Promise<Page[]> => {
  const pages = [await ask(undefined)];
  for (let last = pages[0]; last?.next != null; last = pages.at(-1)) pages.push(await ask(last.next));
  return pages;
};

/** All stories, page after page. */
export async function everyStory(
  api: LoadedApi,
  input: CallOf<Api['stories']> = {},
): Promise<Pick<OutputOf<Api['stories']>, 'stories' | 'others'>> {
  const pages = await whole((cursor) => api.call('stories', { limit: 50, ...input, cursor }));
  return {
    stories: pages.flatMap(({ stories }) => stories),
    others: pages.flatMap(({ others }) => others),
  };
}

/** All figures, page after page. */
export async function everyFigure(api: LoadedApi, input: CallOf<Api['figures']> = {}) {
  const pages = await whole((cursor) => api.call('figures', { limit: 200, ...input, cursor }));
  return { figures: pages.flatMap(({ figures }) => figures) };
}
