import { z } from 'zod';
import type { AnswerBounds, AnswerWriter } from './answer.ts';
import { ourFields } from './answer.ts';

/** What the Query API answers, as far as a part of this program looks at it. */
export const QueryAnswer = z.looseObject({
  data: z.object({ fields: z.array(z.string()), values: z.array(z.array(z.unknown())) }),
  truncated: z.boolean(),
});
export type QueryAnswer = z.infer<typeof QueryAnswer>;

/** Gathers an answer for a part of this program instead of writing it to somebody. */
export function gatherAnswer(): {
  readonly open: (bounds: AnswerBounds) => AnswerWriter;
  /** Whole once the statement has run. */
  answer(): QueryAnswer;
} {
  const rows: Uint8Array[] = [];
  let fields: readonly string[] = [];
  let rest: Record<string, unknown> = {};
  return {
    open: ({ limits }) => ({
      fields(names) {
        fields = names;
      },
      rows: (bytes) => void rows.push(bytes),
      end(ending, includeCounters) {
        rest = ourFields(ending, includeCounters, limits);
      },
      fail: () => false,
    }),
    answer: () =>
      QueryAnswer.parse({
        ...rest,
        data: { fields, values: JSON.parse(`[${Buffer.concat(rows).toString('utf8')}]`) },
      }),
  };
}
