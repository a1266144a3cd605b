import { SMALL_TEXT, smallFolder } from '../unit/import/small-folder.ts';
import type { OwnCorpus } from './own-corpus.ts';

const ID = 'small-2021';
const list = (cell = '') => cell.split('|').filter(Boolean);
const filled = (cells: Readonly<Record<string, string>>, ...columns: readonly string[]) =>
  Object.fromEntries(columns.flatMap((column) => (cells[column] ? [[column, cells[column]]] : [])));

const wordsOf = ({ passage, start, end }: Readonly<Record<string, string>>) =>
  [...(SMALL_TEXT.split('\n')[Number(passage?.split('#')[1])] ?? '')]
    .slice(Number(start), Number(end))
    .join('');

/** The small dataset, which is written by hand, as somebody would enter it call by call. */
export async function enterSmallReport(own: Pick<OwnCorpus, 'send'>): Promise<void> {
  const { report, tables } = smallFolder();
  const must = async (path: string, body: object) => {
    const { status, body: answer } = await own.send('POST', path, body);
    if (status !== 201)
      throw new Error(`${path} ${status} ${JSON.stringify(answer)} for ${JSON.stringify(body)}`);
  };
  const { id, title_zh, title_en, period, lang, invented, deixis } = report;
  await must('/api/reports', {
    metadata: { id, title_zh, title_en, period, lang, invented, deixis },
    text: SMALL_TEXT,
    passages: tables.passages.map(({ kind, section, joins_next, summary_zh, summary_en }) => ({
      ...{
        kind,
        section: section === '' ? null : Number(section?.split('#')[1]),
        joins_next: joins_next === 'true',
      },
      ...{ summary_zh, summary_en },
    })),
  });
  for (const cells of tables.entities)
    await must(`/api/reports/${ID}/entities`, {
      entity: cells.id,
      ...filled(cells, 'label', 'kind', 'name_zh', 'name_en', 'code'),
      named: cells.named === 'true',
      aliases_zh: list(cells.aliases_zh),
    });
  for (const { entity, passage, start, end } of tables.mentions)
    await must(`/api/reports/${ID}/mentions`, { entity, passage, start: Number(start), end: Number(end) });
  const quotations = (fact = '') => {
    const groups = new Map<string, (typeof tables.evidence)[number][]>();
    for (const cells of tables.evidence.filter((each) => each.fact === fact)) {
      const key = `${cells.role} ${cells.seq}`;
      groups.set(key, [...(groups.get(key) ?? []), cells]);
    }
    return [...groups.values()].map((pieces) => ({
      role: pieces[0]?.role,
      passage: pieces[0]?.passage,
      quote: pieces.map(wordsOf).join(''),
      terms: pieces.flatMap(({ terms }) => list(terms)),
    }));
  };
  for (const cells of tables.relations)
    await must(`/api/reports/${ID}/statements`, {
      ...filled(cells, 'type', 'from', 'to', 'basis', 'why', 'date', 'tense', 'gloss_zh', 'gloss_en'),
      quotations: quotations(cells.id),
    });
  for (const cells of tables.observations)
    await must(`/api/reports/${ID}/figures`, {
      ...filled(
        cells,
        'indicator',
        'value',
        'unit',
        'direction',
        'comparison',
        'period',
        'as_written',
        'basis',
      ),
      ...filled(cells, 'gloss_zh', 'gloss_en'),
      about: list(cells.about),
      quotations: quotations(cells.id),
    });
}
