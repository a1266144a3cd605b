import { z } from 'zod';
import type { Proposed } from '#contract/suggesting.ts';
import type { Folder } from '../corpus/folder.ts';
import { linesOf, sentenceAround } from '../foreign/clauses.ts';
import { isPlaced, placer } from '../foreign/find-place.ts';
import { type FoundThing, nothingFound } from '../foreign/found.ts';
import { translator } from '../foreign/words-of.ts';
import type { Piece } from '../import/locate.ts';
import type { Words } from '../vocabulary/words.ts';
import { type Suggested, suggested } from './suggestion.ts';

const Term = z.string().min(1).max(200);
/** A fact in words alone: a model that names offsets has not been asked for them, and is not believed. */
export const ModelFact = z.strictObject({
  type: z.string().min(1).max(60),
  subject: Term,
  subject_label: z.string().max(60).optional(),
  object: Term,
  object_label: z.string().max(60).optional(),
  quote: z.string().min(1).max(2_000),
});
export type ModelFact = z.infer<typeof ModelFact>;
export const ModelAnswer = z.strictObject({ facts: z.array(ModelFact).max(200) });

interface Asked {
  readonly folder: Folder;
  readonly words: Words;
  readonly model: string;
  /** The passage that was asked about; null for a whole file. */
  readonly passage: number | null;
}

type Rejected = Proposed['rejected'][number];
const reject = (what: string, message: string, message_zh: string): Rejected => ({
  what,
  message,
  message_zh,
});

/** Facts of a model as suggestions: what they quote stands in the text, and its words are the vocabulary's; the rest is thrown away. */
export function suggestionsOf(
  facts: readonly ModelFact[],
  asked: Asked,
): { kept: Suggested[]; rejected: Rejected[] } {
  const kept: Suggested[] = [];
  const rejected: Rejected[] = [];
  const place = placer(asked.folder, nothingFound);
  for (const fact of facts) {
    const what = `${fact.subject} · ${fact.type} · ${fact.object}`.slice(0, 120);
    const found = place({ words: fact.quote, ...(asked.passage === null ? {} : { passage: asked.passage }) });
    if (!isPlaced(found)) rejected.push(reject(what, found.en, found.zh));
    else {
      const read = factOf(fact, found[0], asked);
      if ('n' in read) kept.push(read);
      else rejected.push({ ...read, what });
    }
  }
  return { kept, rejected };
}

function factOf(fact: ModelFact, quoted: Piece, { folder, words, model }: Asked): Suggested | Rejected {
  const terms = translator(words, {});
  const type = words.vocabulary.types.find(({ name }) => name === terms.find('type', fact.type));
  if (type === undefined)
    return reject('', `The vocabulary has no type "${fact.type}".`, `词汇中没有“${fact.type}”这个关系。`);
  const from = endOf(folder, fact.subject, fact.subject_label, quoted, terms);
  const to = endOf(folder, fact.object, fact.object_label, quoted, terms);
  if (from === null || to === null) return NO_END(from === null ? fact.subject : fact.object);
  if (!type.domain.includes(from.label) || !type.range.includes(to.label))
    return reject(
      '',
      `${type.name} does not join ${from.label} and ${to.label}.`,
      `“${type.verb_zh}”不能连接这两类实体。`,
    );
  const gloss = (language: 'zh' | 'en') =>
    type[`gloss_${language}`].replaceAll('{from}', fact.subject).replaceAll('{to}', fact.object);
  return suggested({
    ...{ source: `model:${model}`, kind: 'statement', needs: 'basis', piece: quoted },
    ...{ says_zh: gloss('zh'), says_en: gloss('en') },
    found: {
      things: [from, to],
      statements: [
        {
          ...{ where: '1', type: type.name, from: from.key, to: to.key, fields: {} },
          quotations: [{ role: 'words', place: { ...quoted } }],
        },
      ],
    },
  });
}

/** An end is something that the report knows by this name, or words of the sentence with a label. */
function endOf(
  folder: Folder,
  name: string,
  label: string | undefined,
  quoted: Piece,
  terms: ReturnType<typeof translator>,
): FoundThing | null {
  const called = folder.tables.entities.filter((cells) =>
    [cells.name, cells.name_zh, cells.name_en, ...(cells.aliases_zh ?? '').split('|')].includes(name),
  );
  const [own] = called;
  if (own !== undefined && called.length === 1) {
    const { id = '', label: known = '', name_zh, name_en } = own;
    return { key: id, where: id, id, label: known, name_zh, name_en, places: [] };
  }
  const known = label === undefined ? null : terms.find('label', label);
  const sentence = sentenceAround(folder, quoted);
  const stands = (linesOf(folder)[sentence.passage] ?? [])
    .slice(sentence.start, sentence.end)
    .join('')
    .includes(name);
  if (known === null || !stands) return null;
  const within = { passage: sentence.passage, start: sentence.start, end: sentence.end };
  return { key: `${known} ${name}`, where: name, label: known, name, places: [{ words: name, within }] };
}

const NO_END = (name: string): Rejected =>
  reject(
    '',
    `"${name}" is neither known here nor words of the sentence with a label of the vocabulary.`,
    `“${name}”在此未知，也不是句中带有词汇标签的文字。`,
  );
