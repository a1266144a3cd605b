import type { GraphEdge } from '#contract/graph.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { NOTHING } from '../model/selection.ts';
import { DrawingCode, encodeDrawing } from './drawing-code.ts';
import { type Decoded, decodeDrawing, type Now } from './drawing-decode.ts';
import { pack, unpack } from './packed.ts';
import { addressOf } from './url.ts';

/** Goes before the packed drawing. A form that this page could not read gets the next number. */
const VERSION = 1;

/** What is drawn, for an address. `among`: every edge that the store has among its nodes, where that is known. */
export async function writeDrawing(state: ExplorerState, among?: readonly GraphEdge[]): Promise<string> {
  const isSaid = addressOf(state).select !== undefined;
  const code = encodeDrawing(state, among, isSaid ? NOTHING : state.selection);
  return `${VERSION}.${await pack(JSON.stringify(code))}`;
}

export type ReadDrawing =
  | {
      readonly type: 'read';
      readonly code: DrawingCode;
      /** The drawing, of what the store has now: the nodes of the code and every edge among them. `named`: edges that the link's readable part selects. */
      readonly decode: (now: Now, named: readonly string[]) => Decoded;
    }
  | { readonly type: 'damaged' }
  /** Written by a newer version of the page. */
  | { readonly type: 'newer' };

export async function readDrawing(text: string): Promise<ReadDrawing> {
  const [, version, packed] = /^(\d{1,4})\.(.*)$/s.exec(text) ?? [];
  if (version === undefined || packed === undefined) return { type: 'damaged' };
  if (Number(version) > VERSION) return { type: 'newer' };
  const code = DrawingCode.safeParse(fromJson(await unpack(packed)));
  if (!code.success) return { type: 'damaged' };
  return { type: 'read', code: code.data, decode: (now, named) => decodeDrawing(code.data, now, named) };
}

function fromJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
