import { ALLOWED_PROCEDURES } from '#contract/procedures.ts';
import listFunctions from '../../cypher/editor/list-functions.cypher?raw';
import listProcedures from '../../cypher/editor/list-procedures.cypher?raw';
import { postQuery } from '../api/query-api.ts';
import type { Callable } from '../editor/editor-schema.ts';
import { AnswerBody } from './protocol.ts';
import { cellsOf } from './values.ts';

export interface Callables {
  readonly functions: readonly Callable[];
  readonly procedures: readonly Callable[];
}

let asked: Promise<Callables> | undefined;

/** What the server can call, asked once. Empty lists when it does not say: then nothing is pointed out as unknown. */
export function loadCallables(): Promise<Callables> {
  asked ??= Promise.all([list(listFunctions), list(listProcedures)]).then(([functions, procedures]) => {
    const isComplete = functions.length > 0 && procedures.length > 0;
    if (!isComplete) asked = undefined; // to be asked again
    return isComplete
      ? { functions, procedures: procedures.filter(({ name }) => ALLOWED_PROCEDURES.includes(name)) }
      : { functions: [], procedures: [] };
  });
  return asked;
}

async function list(text: string): Promise<readonly Callable[]> {
  const id = `page-list-${Math.random().toString(36).slice(2)}`;
  const never = new AbortController().signal;
  const { body } = await postQuery(
    (url, init) => window.fetch(url, init),
    { id, text, params: '', mode: 'run' },
    never,
  );
  const answer = AnswerBody.safeParse(body);
  if (!answer.success) return [];
  return answer.data.data.values.map((row) => {
    const cells = cellsOf(row);
    const [name = '', signature = '', description = ''] = cells.map((cell) =>
      cell.$type === 'String' ? cell._value : '',
    );
    const aggregating = cells.some((cell) => cell.$type === 'Boolean' && cell._value);
    return { name, signature, description, aggregating };
  });
}
