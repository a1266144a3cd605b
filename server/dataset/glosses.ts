import type { Vocabulary } from '#contract/vocabulary.ts';
import type { ReportFile } from './report-file.ts';
import type { EntityRow, ObservationRow, PassageRow, RelationRow } from './tables.ts';

/** A fact with its clause in both languages. */
export type Glossed<Row extends RelationRow | ObservationRow> = Row & {
  readonly gloss_zh: string;
  readonly gloss_en: string;
};

interface Named {
  readonly report: ReportFile;
  readonly entities: readonly EntityRow[];
  readonly passages: readonly PassageRow[];
  readonly vocabulary: Vocabulary;
}

/** What makes the clause of a fact for which nobody wrote one, from its type's template and the names of its ends. */
export function glossesFrom({ report, entities, passages, vocabulary }: Named) {
  const names = new Map<string, { readonly zh: string; readonly en: string }>(
    [
      [report.id, report.title_zh, report.title_en] as const,
      ...entities.map(({ id, name, name_zh, name_en }) => [id, name_zh ?? name, name_en ?? name] as const),
      ...passages.map(({ id, summary_zh, summary_en }) => [id, summary_zh, summary_en] as const),
    ].map(([id, zh, en]) => [id, { zh: zh ?? en ?? id, en: en ?? zh ?? id }]),
  );
  const types = new Map(vocabulary.types.map((type) => [type.name, type]));
  const indicators = new Map(vocabulary.indicators.map((indicator) => [indicator.id, indicator]));
  const nameOf = (id: string, language: 'zh' | 'en') => names.get(id)?.[language] ?? id;
  const ofRelation = (row: RelationRow, language: 'zh' | 'en'): string => {
    const type = types.get(row.type);
    const template = type?.[`gloss_${language}`] || `{from} ${type?.[`verb_${language}`] ?? row.type} {to}`;
    return marked(
      template
        .replaceAll('{from}', () => nameOf(row.from, language))
        .replaceAll('{to}', () => nameOf(row.to, language)),
      row,
      language,
    );
  };
  const ofFigure = (row: ObservationRow, language: 'zh' | 'en'): string => {
    const label = indicators.get(row.indicator)?.[`label_${language}`] ?? row.indicator;
    const about = row.about.map((id) => nameOf(id, language)).join(language === 'zh' ? '、' : ', ');
    const said =
      language === 'zh' ? `${about}：${label}${row.as_written}` : `${about}: ${label} ${row.as_written}`;
    return marked(said, row, language);
  };
  return {
    relation: (row: RelationRow): Glossed<RelationRow> => ({
      ...row,
      gloss_zh: row.gloss_zh ?? ofRelation(row, 'zh'),
      gloss_en: row.gloss_en ?? ofRelation(row, 'en'),
    }),
    figure: (row: ObservationRow): Glossed<ObservationRow> => ({
      ...row,
      gloss_zh: row.gloss_zh ?? ofFigure(row, 'zh'),
      gloss_en: row.gloss_en ?? ofFigure(row, 'en'),
    }),
  };
}

/** A template says what is so: what is not, or only announced, is marked. */
function marked(
  said: string,
  { negated, plan }: RelationRow | ObservationRow,
  language: 'zh' | 'en',
): string {
  const isChinese = language === 'zh';
  const stop = isChinese ? `${said}。` : `${said}.`;
  if (negated) return (isChinese ? '并非：' : 'Not so: ') + stop;
  return plan ? (isChinese ? '计划：' : 'Planned: ') + stop : stop;
}
