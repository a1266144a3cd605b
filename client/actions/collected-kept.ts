import { keepText, keptTexts } from '../browser/collected-storage.ts';
import { add, type Items } from '../model/collected.ts';
import type { Keeping } from '../model/collection.ts';

interface Kept {
  readonly items: Items;
  readonly keeping: Keeping;
}

const NONE: Items = [];

/** What this browser has kept, with the saved views of earlier versions at its end. */
export async function collectedKept(page: Pick<Window, 'localStorage'>): Promise<Kept> {
  const texts = keptTexts(page);
  if (texts.type === 'refused') return { items: NONE, keeping: 'refused' };
  if (texts.list === null && texts.views === null) return { items: NONE, keeping: 'kept' };
  const { readCollected } = await import('../model/collected-file.ts');
  const [list, views] = [texts.list, texts.views].map((text) =>
    text === null ? ({ type: 'read', items: NONE } as const) : readCollected(text),
  );
  if (list?.type !== 'read' || views?.type !== 'read') return { items: NONE, keeping: 'unreadable' };
  return { items: add(...views.items)(list.items), keeping: 'kept' };
}

export async function keepCollected(page: Pick<Window, 'localStorage'>, items: Items): Promise<Keeping> {
  const { writeCollected } = await import('../model/collected-file.ts');
  return keepText(page, writeCollected(items));
}
