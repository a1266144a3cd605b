import type { Vocabulary } from '#contract/vocabulary.ts';
import { comparableNames } from '../dataset/comparable-names.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { entityId } from '../graph/ids.ts';
import type { Candidate } from './weigh-candidates.ts';

/** A dataset's entities as they are compared with those of other reports. */
export function candidatesOf(dataset: Dataset, vocabulary: Vocabulary): Candidate[] {
  const { report, entities, relations } = dataset;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const nameOf = (own: string) => byId.get(own)?.name_zh ?? byId.get(own)?.name_en ?? undefined;
  const classes = new Map(vocabulary.labels.map((label) => [label.name, label.class]));
  const classOf = (own: string) => classes.get(byId.get(own)?.label ?? '') ?? 'idea';
  const names = new Map(entities.map((entity) => [entity.id, comparableNames(entity, report, nameOf)]));
  const near = new Map<string, Set<string>>();
  for (const { from, to } of relations)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      if (byId.has(one) && byId.has(other)) near.set(one, (near.get(one) ?? new Set()).add(other));
  return entities.map((entity) => ({
    id: entityId(report.id, entity.id),
    report: report.id,
    period: report.period,
    label: entity.label,
    class: classOf(entity.id),
    kind: entity.kind,
    code: entity.code,
    named: entity.named,
    names: names.get(entity.id) ?? [],
    around: [...(near.get(entity.id) ?? [])].map((own) => ({
      class: classOf(own),
      id: entityId(report.id, own),
      names: names.get(own) ?? [],
    })),
  }));
}
