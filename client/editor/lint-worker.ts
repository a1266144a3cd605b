import type { EditorSchema } from './editor-schema.ts';
import { lintStatement } from './lint.ts';

/** Neo4j's own semantic analysis is heavy, so it has a worker to itself: completion does not wait for it. */
export interface LintAsk {
  readonly text: string;
  readonly schema: EditorSchema;
}

addEventListener('message', ({ data: { id, ask } }: MessageEvent<{ id: number; ask: LintAsk }>) => {
  postMessage({ id, answer: lintStatement(ask.text, ask.schema) });
});
