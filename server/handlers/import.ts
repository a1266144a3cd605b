import type { ImportAnswer } from '#contract/importing.ts';
import type { Folder } from '../corpus/folder.ts';
import { wordsAt } from '../corpus/places.ts';
import { storedReport } from '../corpus/stored.ts';
import { badInput } from '../errors/app-error.ts';
import { READERS } from '../foreign/read-file.ts';
import { type TakenIn, takeIn } from '../foreign/take-in.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Handlers } from './context.ts';
import { changed, today, whoAsks } from './writing.ts';

export const importFile: Handlers['importFile'] = async (
  { format, report, file, dry, columns, names },
  context,
) => {
  const { corpus, words, judging } = context;
  const bytes = Buffer.from(file, 'base64');
  if (bytes.length === 0) throw badInput('file: must be base64.', 'file：须为 base64。');
  corpus.folder(report);
  const found = await READERS[format]({ bytes, report, columns });
  const by = whoAsks(context);
  const signed = {
    status: 'draft',
    made_by: by,
    made_on: today(),
    origin: `import:${format}`,
    plan: false,
    negated: false,
  };
  const terms = { words, judgements: await judging.read(), names, signed };
  const told = (taken: TakenIn) => answerOf(taken, words, found.columns ?? []);
  const first = takeIn(corpus.folder(report), found, terms);
  const isNothing = first.entities + first.mentions + first.statements.length + first.figures.length === 0;
  if (dry === true || dry === 'true' || isNothing) return { ...told(first), change: null };
  let taken = first;
  const change = await corpus.change(report, by, `import ${format}`, (folder) => {
    taken = takeIn(folder, found, terms);
    return taken.folder;
  });
  return { ...told(taken), change: changed(change, change.folder && storedReport(change.folder)) };
};

const MOST = 200;

function answerOf(
  { folder, entities, mentions, statements, figures, known, left, unknown }: TakenIn,
  words: Words,
  columns: readonly { readonly name: string; readonly field: string | null }[],
): Omit<ImportAnswer, 'change'> {
  return {
    fits: { entities, mentions, statements: statements.length, figures: figures.length },
    facts: [...statements, ...figures].slice(0, MOST).map((id) => saysOf(folder, id, words)),
    known,
    left: left.slice(0, MOST).map((each) => ({ ...each })),
    left_total: left.length,
    unknown: unknown.map((each) => ({ ...each })),
    columns: columns.map((each) => ({ ...each })),
  };
}

/** A fact in a clause, and the words that it rests on. */
function saysOf(folder: Folder, id: string, { vocabulary }: Words) {
  const { relations, observations, entities, evidence } = folder.tables;
  const fact = [...relations, ...observations].find((cells) => cells.id === id) ?? {};
  const type = vocabulary.types.find(({ name }) => name === fact.type);
  const indicator = vocabulary.indicators.find((each) => each.id === fact.indicator);
  const name = (of: string | undefined, language: 'zh' | 'en') => {
    const entity = entities.find((cells) => cells.id === of);
    const [zh, en] = [entity?.name_zh, entity?.name_en];
    return (language === 'zh' ? (zh ?? en) : (en ?? zh)) ?? of ?? '';
  };
  const says = (language: 'zh' | 'en') =>
    type === undefined
      ? `${name(fact.about?.split('|')[0], language)} · ${indicator?.[`label_${language}`] ?? ''}: ${fact.as_written ?? ''}`
      : type[`gloss_${language}`]
          .replaceAll('{from}', name(fact.from, language))
          .replaceAll('{to}', name(fact.to, language));
  const quoted = evidence.filter((cells) => cells.fact === id && cells.role === 'words');
  const pieces = quoted.map(({ passage = '', start, end }) =>
    wordsAt(folder, { passage: Number(passage.split('#')[1]), start: Number(start), end: Number(end) }),
  );
  return { id, says_zh: says('zh'), says_en: says('en'), words: pieces.join('') };
}
