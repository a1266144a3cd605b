import { lintCypherQuery } from '@neo4j-cypher/language-support';
import { commandIn } from './console-command.ts';
import { type EditorSchema, toDbSchema } from './editor-schema.ts';
import { lookAlikeMessage, lookAlikesIn } from './look-alikes.ts';

/** A remark on a piece of the text, in Neo4j's words. */
export interface LintMark {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

const ERROR = 1;

/** What Neo4j would say of a statement, without asking it. A parameter without a value is a warning: it can still be given. */
export function lintStatement(text: string, schema: EditorSchema): readonly LintMark[] {
  if (text.trim() === '' || commandIn(text) !== null) return [];
  const alike = lookAlikesIn(text).map(
    (one): LintMark => ({ ...one.range, severity: 'error', message: lookAlikeMessage(one) }),
  );
  if (alike.length > 0) return alike; // what else does not parse follows from these
  const { diagnostics } = lintCypherQuery(text, toDbSchema(schema), { consoleCommandsEnabled: false });
  const marks = diagnostics.map(({ offsets, severity, ...diagnostic }): LintMark => {
    const message = typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value;
    const from = Math.max(0, Math.min(offsets.start, text.length - 1));
    const to = Math.min(text.length, Math.max(offsets.end, from + 1));
    const isError = severity === ERROR && !message.startsWith('Parameter ');
    return { from, to, severity: isError ? 'error' : 'warning', message };
  });
  return marks.filter(
    (mark, index) =>
      !marks.slice(0, index).some((other) => other.from === mark.from && other.message === mark.message),
  );
}
