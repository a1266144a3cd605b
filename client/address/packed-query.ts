/** A text longer than this is packed: mail programs and chats break links past about 2,000 characters. */
const MOST_PLAIN = 900;
/** No statement and no JSON begins so. */
const MARK = '~';

/** Whether it can stand in an address as it is. */
export const isPlain = (text: string) => encodeURIComponent(text).length <= MOST_PLAIN;

/** A statement or its parameters for a link: as it is while short, else packed. */
export async function packQuery(text: string): Promise<string> {
  if (isPlain(text)) return text;
  const { pack } = await import('./packed.ts');
  return MARK + (await pack(text));
}

/** What `packQuery` was given; undefined where a packed one cannot be read. */
export async function unpackQuery(packed: string): Promise<string | undefined> {
  if (!packed.startsWith(MARK)) return packed;
  const { unpack } = await import('./packed.ts');
  return unpack(packed.slice(MARK.length));
}
