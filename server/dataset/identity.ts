import { type Fault, type Problem, problemAt } from './problem.ts';
import type { Table } from './read-table.ts';
import type { IdentityRow } from './tables.ts';

type Judgement = Pick<IdentityRow, 'a' | 'b' | 'judgement'>;

/** For every id that was judged the same as another: the id under which it is kept. */
export function canonicalIds(judgements: readonly Judgement[]): ReadonlyMap<string, string> {
  const into = new Map<string, string>();
  for (const { a, b, judgement } of judgements) if (judgement === 'same') into.set(b, a);
  return new Map([...into.keys()].map((id) => [id, follow(id, into)]));
}

function follow(id: string, into: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = id;
  for (let next = into.get(at); next !== undefined && !seen.has(next); next = into.get(at)) {
    seen.add(next);
    at = next;
  }
  return at;
}

/** The part of the judgements that touches these ids: what a report's marker has to cover. Sorted. */
export function identityOf(ids: ReadonlySet<string>, judgements: readonly Judgement[]): string[] {
  const canonical = canonicalIds(judgements);
  const rootOf = (id: string) => canonical.get(id) ?? id;
  const roots = new Set([...ids].map(rootOf));
  return [...canonical]
    .filter(([, root]) => roots.has(root))
    .map(([id, root]) => `${id}>${root}`)
    .sort();
}

/** Judgements that contradict each other or join unlike things. */
export function checkIdentity(table: Table<IdentityRow>): Problem[] {
  const judgements = table.rows.map((row) => row.value);
  const canonical = canonicalIds(judgements);
  const rootOf = (id: string) => canonical.get(id) ?? id;
  const into = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { row, value } of table.rows) {
    const fault = judgementFault(value, rootOf, into);
    if (fault) problems.push(problemAt({ file: table.file, row, column: 'judgement' }, fault));
    if (value.judgement === 'same') into.set(value.b, value.a);
  }
  return problems;
}

function judgementFault(
  { a, b, judgement }: IdentityRow,
  rootOf: (id: string) => string,
  into: ReadonlyMap<string, string>,
): Fault | undefined {
  const code = 'identity-conflict';
  if (a === b) return { code, en: 'An entity is compared with itself.', zh: '同一实体与自身比较。' };
  if (labelWord(a) !== labelWord(b))
    return { code, en: `"${a}" and "${b}" have different labels.`, zh: `“${a}”与“${b}”的标签不同。` };
  if (judgement === 'different')
    return rootOf(a) === rootOf(b)
      ? {
          code,
          en: 'Judged different here, but the same by other lines.',
          zh: '此处判为不同，其他行却判为相同。',
        }
      : undefined;
  if (judgement === 'unsure') return undefined;
  const earlier = into.get(b);
  if (earlier !== undefined)
    return { code, en: `"${b}" is already merged into "${earlier}".`, zh: `“${b}”已并入“${earlier}”。` };
  // Following `b` leads back to `b` only when the merges run in a circle.
  return rootOf(b) === b
    ? { code, en: `The merges of "${b}" run in a circle.`, zh: `“${b}”的合并成了环。` }
    : undefined;
}

/** The label's word at the front of an id. */
export const labelWord = (id: string): string => id.slice(0, id.indexOf('-'));
