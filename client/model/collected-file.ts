import { z } from 'zod/mini';
import { CollectedItem, type Items, MOST_COLLECTED } from './collected.ts';

const CollectedFile = z.object({
  format: z.literal('yinzheng-collected'),
  version: z.literal(1),
  items: z.array(CollectedItem).check(z.maxLength(MOST_COLLECTED)),
});

/** The saved views of earlier versions of the page: pictures under a name. */
const ViewsFile = z.object({
  format: z.literal('yinzheng-views'),
  version: z.literal(1),
  views: z
    .array(
      z.object({
        name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
        saved: z.iso.datetime(),
        link: z.string().check(z.startsWith('#'), z.maxLength(400_000)),
      }),
    )
    .check(z.maxLength(MOST_COLLECTED)),
});

/** Only enough of a file to know what it is. */
const AnyFile = z.object({ format: z.enum(['yinzheng-collected', 'yinzheng-views']), version: z.number() });

/** What stands in the browser's storage and in a saved file. */
export const writeCollected = (items: Items): string =>
  `${JSON.stringify({ format: 'yinzheng-collected', version: 1, items }, null, 2)}\n`;

export type ReadCollected =
  | { readonly type: 'read'; readonly items: Items }
  /** Another kind of file. */
  | { readonly type: 'foreign' }
  /** No JSON: cut off, or edited by hand. */
  | { readonly type: 'unreadable'; readonly why: string }
  /** Made by a newer version of the page. */
  | { readonly type: 'newer' }
  /** Ours, but not whole: `at` is the place of the first fault, such as `items.2.note`; `why` what is wrong there, in English. */
  | { readonly type: 'damaged'; readonly at: string; readonly why: string };

/** The items of a file of ours, or of a file of saved views. */
export function readCollected(text: string): ReadCollected {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    return { type: 'unreadable', why: cause instanceof Error ? cause.message : String(cause) };
  }
  const any = AnyFile.safeParse(json);
  if (!any.success) return { type: 'foreign' };
  if (any.data.version > 1) return { type: 'newer' };
  if (any.data.format === 'yinzheng-views') {
    const file = ViewsFile.safeParse(json);
    return file.success ? { type: 'read', items: file.data.views.map(fromView) } : damage(file.error);
  }
  const file = CollectedFile.safeParse(json);
  return file.success ? { type: 'read', items: file.data.items } : damage(file.error);
}

function damage({ issues: [issue] }: z.core.$ZodError): ReadCollected {
  return { type: 'damaged', at: issue?.path.join('.') ?? '', why: issue?.message ?? '' };
}

/** The same view has the same id in whatever file it comes. */
function fromView({ name, saved, link }: z.infer<typeof ViewsFile>['views'][number]): CollectedItem {
  const id = `view-${Date.parse(saved).toString(36)}`;
  return { type: 'picture', id, link, said: { zh: name, en: name }, note: '', added: saved };
}
