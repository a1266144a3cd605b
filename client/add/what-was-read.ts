import { z } from 'zod/mini';
import { PassageKind } from '#contract/model.ts';
import { ENCODINGS, type Encoding } from './decode.ts';

export const FORMS = ['text', 'docx', 'pdf', 'html'] as const;
export type Form = (typeof FORMS)[number];

const ReadLine = z.object({
  text: z.string(),
  /** Where the file says or shows it. */
  kind: z.nullable(PassageKind),
  page: z.nullable(z.int()),
  isFurniture: z.boolean(),
});
export type ReadLine = z.infer<typeof ReadLine>;

/** What was read of a file. Nothing of it has left the page. */
export const ReadFile = z.object({
  lines: z.array(ReadLine),
  /** Of plain text: as it was read, and the encodings that it may be in, the likeliest first. */
  plain: z.nullable(z.object({ text: z.string(), encodings: z.array(z.enum(ENCODINGS)) })),
  /** `scan`: pictures of pages without words; `unreadable`: no such file. */
  problem: z.nullable(z.enum(['scan', 'unreadable', 'empty'])),
});
export type ReadFile = z.infer<typeof ReadFile>;

export interface ReadAsk {
  readonly form: Form;
  readonly bytes: Uint8Array;
  /** Where the person chose another than the likeliest. */
  readonly encoding: Encoding | null;
}

export const UNREADABLE: ReadFile = { lines: [], plain: null, problem: 'unreadable' };

/** A file that was read, with its bytes, to be read in another encoding. */
export interface Taken {
  readonly serial: number;
  readonly bytes: Uint8Array | null;
  readonly read: ReadFile;
}
