import { z } from 'zod';
import type { Answer, Language } from './answer.ts';
import type { Source } from './source.ts';

/** Something that a program in a conversation can ask. None writes. */
export interface Tool {
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** For the one who chooses among tools. */
  readonly description: string;
  readonly input: z.ZodObject;
  /** @param input parsed by `input` */
  answer(input: unknown, source: Source): Promise<{ readonly answer: Answer; readonly language: Language }>;
}

const LANGUAGE = z
  .enum(['zh', 'en'])
  .default('en')
  .describe('Of `fact` and `place`; `words` stay as they are.');

// Schemas of the contract cannot say what they are as JSON Schema; they look at what is asked all the same, when it is asked.
const text = (most: number) => z.string().min(1).max(most);
/** What several tools are asked by. */
export const ASKED = {
  node: text(210).describe('Id of a node, `report/label-slug`.'),
  thing: text(210).describe('Id of a node, an edge (edge-…) or a statement or figure (s-…).'),
  report: text(80).describe('Id of a report.'),
  label: text(40).optional().describe('A label of the schema, as it is written there.'),
  type: text(40).optional().describe('A relationship type of the schema.'),
  scope: text(8_200)
    .optional()
    .describe('Only these reports: report:<id>[,<id>…], or saved:<id>. Left out, all of them.'),
  limit: (most: number, fallback: number) => z.number().int().min(1).max(most).default(fallback),
} as const;

/** Makes a tool of what it is asked and how it answers; every tool also takes the language. */
export function tool<Shape extends z.ZodRawShape>(
  about: Pick<Tool, 'name' | 'title' | 'description'> & { readonly input: Shape },
  answer: (input: z.output<z.ZodObject<Shape>>, source: Source, language: Language) => Promise<Answer>,
): Tool {
  const own = z.object(about.input);
  return {
    ...about,
    input: own.extend({ language: LANGUAGE }),
    async answer(given, source) {
      const { language } = z.object({ language: LANGUAGE }).parse(given);
      return { answer: await answer(own.parse(given), source, language), language };
    },
  };
}
