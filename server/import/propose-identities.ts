import type { Dataset } from '../dataset/dataset.ts';
import { keeper, pairKey } from '../dataset/identity.ts';
import type { EntityRow } from '../dataset/tables.ts';
import { compareFolded, fold } from '../graph/fold.ts';
import { entityId } from '../graph/ids.ts';

interface Candidate {
  readonly report: string;
  readonly entity: EntityRow;
}

/**
 * Pairs of entities of different reports that may be the same, for a person to judge in `identity.csv`: one label and a
 * shared name or alias, or a shared code. What has been judged is not asked again, except that "unsure" is recalled.
 */
export function proposeIdentities(datasets: readonly Dataset[]): string[] {
  const judged = new Map(
    datasets.flatMap(({ identity }) => identity.map((one) => [pairKey(one), one.judgement] as const)),
  );
  const keep = keeper(datasets.flatMap((dataset) => dataset.identity));
  const proposals = new Map<string, string>();
  for (const [left, right] of likePairs(datasets)) {
    const [a, b] = [idOf(left), idOf(right)];
    if (left.report === right.report || keep(a) === keep(b)) continue;
    const key = pairKey({ a, b });
    const judgement = judged.get(key);
    if (judgement === 'different' || judgement === 'same') continue;
    proposals.set(key, describe(left, right, judgement === 'unsure'));
  }
  return [...proposals.values()].sort();
}

const idOf = ({ report, entity }: Candidate) => entityId(report, entity.id);

/** Pairs that share a folded name, alias or code under one label. */
function likePairs(datasets: readonly Dataset[]): [Candidate, Candidate][] {
  const byKey = new Map<string, Candidate[]>();
  for (const { report, entities } of datasets)
    for (const entity of entities)
      for (const name of new Set(namesOf(entity).map(fold))) {
        const key = `${entity.label} ${name}`;
        byKey.set(key, [...(byKey.get(key) ?? []), { report: report.id, entity }]);
      }
  return [...byKey.values()].flatMap((group) =>
    group.flatMap((left, index) =>
      group.slice(index + 1).map((right): [Candidate, Candidate] => [left, right]),
    ),
  );
}

const namesOf = (entity: EntityRow): string[] =>
  [entity.name_zh, ...entity.aliases_zh, entity.code ?? ''].filter(Boolean);

function describe(left: Candidate, right: Candidate, unsure: boolean): string {
  const [a, b] = [left.entity, right.entity];
  const caution = cautionOf(a, b);
  return [
    `Same? 是否同一？ ${idOf(left)} (${a.name_zh}) = ${idOf(right)} (${b.name_zh})`,
    ...(caution ? [`  ${caution}`] : []),
    ...(unsure ? ['  Judged "unsure" before. 此前判为“unsure”。'] : []),
  ].join('\n');
}

/** Why likeness alone must not decide. */
function cautionOf(a: EntityRow, b: EntityRow): string | undefined {
  if (a.label === 'Official' || a.label === 'Person')
    return 'People may share a name; look for the post and the place. 人可能同名，请核对职务与地点。';
  if (a.label === 'Case' && !compareFolded(a.name_zh, b.name_zh))
    return 'A code alone is no identity. 仅代号相同不能认定为同一案件。';
  if (a.label === 'Award') return 'Each act of praise is its own. 每次表彰各自独立。';
  if (!a.named || !b.named) return 'Unnamed things are local to their report. 未具名者仅限于各自报道。';
  return undefined;
}
