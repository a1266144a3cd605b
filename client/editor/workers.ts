import { z } from 'zod/mini';
import { startWorker } from '../browser/own-script.ts';
import type { Ask, Completions } from './completion.ts';
import type { EditorSchema } from './editor-schema.ts';
import type { Formatted } from './format.ts';
import type { LanguageAsk } from './language-worker.ts';
import languageUrl from './language-worker.ts?worker&url';
import type { LintMark } from './lint.ts';
import type { LintAsk } from './lint-worker.ts';
import lintUrl from './lint-worker.ts?worker&url';
import { WorkerCalls } from './worker-calls.ts';

// Two workers, so that completion does not wait for the semantic analysis, which is six times as large. They live as long as
// the page: to start them anew at each visit would cost a second.
const language = new WorkerCalls<LanguageAsk>(startWorker(languageUrl));
const lint = new WorkerCalls<LintAsk>(startWorker(lintUrl));

const CompletionsRead: z.ZodMiniType<Completions> = z.object({
  from: z.int(),
  items: z.array(
    z.object({
      label: z.string(),
      insert: z.string(),
      detail: z.string(),
      info: z.string(),
      kind: z.enum(['label', 'type', 'property', 'function', 'variable', 'keyword', 'query']),
    }),
  ),
});

const FormattedRead: z.ZodMiniType<Formatted> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('formatted'), text: z.string() }),
  z.object({ type: z.literal('unsure') }),
]);

const MarksRead: z.ZodMiniType<readonly LintMark[]> = z.array(
  z.object({ from: z.int(), to: z.int(), severity: z.enum(['error', 'warning']), message: z.string() }),
);

/** What may follow at the caret; null when there is nothing to offer. */
export const askCompletions = (ask: Ask): Promise<Completions | null> =>
  language.ask({ type: 'complete', ...ask }, CompletionsRead);

export const askFormatted = async (text: string): Promise<Formatted> =>
  (await language.ask({ type: 'format', text }, FormattedRead)) ?? { type: 'unsure' };

/** The names of the parameters that a statement uses, each once. */
export const askParameters = async (text: string): Promise<readonly string[]> =>
  (await language.ask({ type: 'parameters', text }, z.array(z.string()))) ?? [];

export const askLint = async (text: string, schema: EditorSchema): Promise<readonly LintMark[]> =>
  (await lint.ask({ text, schema }, MarksRead)) ?? [];
