import { parseParameters } from '@neo4j-cypher/language-support';
import { complete } from './complete.ts';
import type { Ask } from './completion.ts';
import { formatStatement } from './format.ts';

/** What this worker is asked: what may follow, how to set a text out, which parameters it names. */
export type LanguageAsk =
  | ({ readonly type: 'complete' } & Ask)
  | { readonly type: 'format' | 'parameters'; readonly text: string };

addEventListener('message', ({ data: { id, ask } }: MessageEvent<{ id: number; ask: LanguageAsk }>) => {
  postMessage({ id, answer: answerTo(ask) });
});

function answerTo(ask: LanguageAsk) {
  switch (ask.type) {
    case 'complete':
      return complete(ask);
    case 'format':
      return formatStatement(ask.text);
    case 'parameters':
      return parseParameters(ask.text, false);
  }
}
