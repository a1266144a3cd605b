import { z } from 'zod/mini';

/** More than this nobody keeps apart; it also bounds what a file can bring. */
export const MOST_VIEWS = 200;

/** A picture kept under a name. `link` is an address of the page, from `#` on, without the language. */
export const SavedView = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  /** When it was last saved. */
  saved: z.iso.datetime(),
  link: z.string().check(z.startsWith('#'), z.maxLength(400_000)),
});
export type SavedView = z.infer<typeof SavedView>;

/** What stands in the browser's storage and in an exported file. */
export const ViewsFile = z.object({
  format: z.literal('yinzheng-views'),
  version: z.literal(1),
  views: z.array(SavedView).check(z.maxLength(MOST_VIEWS)),
});
export type ViewsFile = z.infer<typeof ViewsFile>;

/** Only enough of a file to know what it is. */
const AnyFile = z.object({ format: z.literal('yinzheng-views'), version: z.number() });

export const writeViews = (views: readonly SavedView[]): string =>
  `${JSON.stringify({ format: 'yinzheng-views', version: 1, views }, null, 2)}\n`;

export type ReadViews =
  | { readonly type: 'read'; readonly views: readonly SavedView[] }
  /** Another kind of file, or none at all. */
  | { readonly type: 'foreign' }
  /** Made by a newer version of the page. */
  | { readonly type: 'newer' }
  /** Ours, but not whole: `at` is the place of the first fault, such as `views.2.name`. */
  | { readonly type: 'damaged'; readonly at: string };

export function readViews(text: string): ReadViews {
  const json = fromJson(text);
  const any = AnyFile.safeParse(json);
  if (!any.success) return { type: 'foreign' };
  if (any.data.version > 1) return { type: 'newer' };
  const file = ViewsFile.safeParse(json);
  if (file.success) return { type: 'read', views: file.data.views };
  return { type: 'damaged', at: file.error.issues[0]?.path.join('.') ?? '' };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Both lists, the first's names kept; what has the same name but shows another picture gets a number. */
export function mergeViews(
  own: readonly SavedView[],
  others: readonly SavedView[],
): { readonly views: readonly SavedView[]; readonly added: number } {
  const views = [...own];
  for (const view of others) {
    const isThere = views.some(({ name, link }) => name === view.name && link === view.link);
    if (!isThere && views.length < MOST_VIEWS) views.push({ ...view, name: freeName(view.name, views) });
  }
  return { views, added: views.length - own.length };
}

/** The name, or the name with the first number that is free. */
export function freeName(name: string, views: readonly SavedView[]): string {
  const isTaken = (wanted: string) => views.some((view) => view.name === wanted);
  for (let n = 2, free = name; ; n += 1) {
    if (!isTaken(free)) return free;
    free = `${name.slice(0, 112)} (${n})`;
  }
}
