import './iterator-to-array.ts';
import { autocomplete, type CompletionItem } from '@neo4j-cypher/language-support';
import type { Language } from '../words/language.ts';
import type { Ask, Completion, CompletionKind, Completions } from './completion.ts';
import { commandIn } from './console-command.ts';
import { type EditorSchema, toDbSchema } from './editor-schema.ts';
import { type LeadingFrom, leadingFrom, ownersBefore } from './owner.ts';

/** More at once nobody reads. */
const MOST = 60;

/** What this console refuses anyway is not offered. */
const REFUSED =
  /^(CREATE|MERGE|DELETE|DETACH|NODETACH|SET|REMOVE|FOREACH|LOAD CSV|INSERT|USE|USING|CYPHER.*|DROP|ALTER|GRANT|DENY|REVOKE|START|STOP|ENABLE|RENAME|REALLOCATE|DEALLOCATE|DRYRUN|TERMINATE|SEARCH|LET|FILTER)\b/;

/** What may follow at the caret: by Cypher's grammar, with names that also go by what they are called in Chinese and English. */
export function complete({ text, caret, isAsked, language, schema }: Ask): Completions | null {
  const before = text.slice(0, caret);
  const word = /[\p{L}\p{N}_·]*$/u.exec(before)?.[0] ?? '';
  const from = caret - word.length;
  if (commandIn(text) !== null) return null;
  if (!isAsked && word === '' && !/[:.$|{[]$/.test(before)) return null;
  const items = autocomplete(text, toDbSchema(schema), {
    caretPosition: caret,
    manual: isAsked,
    consoleCommandsEnabled: false,
  });
  const names = namesOf(schema);
  const fits = leadingAway(
    leadingFrom(before),
    /^[\p{L}\p{N}_|\s]*\]\s*-\s*\(/u.test(text.slice(caret)),
    schema,
  );
  const canStart = items.some(({ label }) => label === 'MATCH');
  const all = [
    ...items.flatMap((item) => toCompletion(item, { names, schema, language, before })),
    ...(canStart && isName(word) ? templates(schema, language) : []),
  ];
  const ranked = all.flatMap((completion) => {
    const rank = rankOf(word, completion, names.get(completion.label));
    // Who types a name on may know better.
    const isOffered = word !== '' || fits(completion);
    return rank === undefined || !isOffered ? [] : [{ completion, rank }];
  });
  const strange = strangeTo(ownersBefore(before, schema), schema);
  ranked.sort(
    (a, b) =>
      a.rank - b.rank ||
      Number(fits(b.completion)) - Number(fits(a.completion)) ||
      strange(a.completion) - strange(b.completion) ||
      KINDS[a.completion.kind] - KINDS[b.completion.kind] ||
      nameFirst(a.completion) - nameFirst(b.completion),
  );
  return ranked.length === 0
    ? null
    : { from, items: ranked.slice(0, MOST).map(({ completion }) => completion) };
}

/** 1 for a property that none of the owners has, so that it comes later; else 0. */
function strangeTo(owners: readonly string[] | undefined, { properties }: EditorSchema) {
  if (owners === undefined) return () => 0;
  const own = new Set(
    properties.filter(({ on }) => on?.some((each) => owners.includes(each))).map(({ name }) => name),
  );
  return ({ kind, label }: Completion) => (kind === 'property' && !own.has(label) ? 1 : 0);
}

/** Whether a type can stand where it is being written: it must leave the node before it, or arrive there. */
function leadingAway(from: LeadingFrom | undefined, isEither: boolean, { types }: EditorSchema) {
  if (from === undefined) return () => true;
  const joins = (ends: readonly string[] | undefined) =>
    ends === undefined || ends.some((end) => from.labels.includes(end));
  const fitting = new Set(
    types
      .filter((type) => {
        if (isEither) return joins(type.from) || joins(type.to);
        return joins(from.direction === 'out' ? type.from : type.to);
      })
      .map(({ name }) => name),
  );
  return ({ kind, label }: Completion) => kind !== 'type' || fitting.has(label);
}

/** Names are what is asked for most, in the graph's own language first. */
const NAMES_FIRST = ['name_zh', 'name_en', 'title_zh', 'title_en', 'gloss_zh', 'gloss_en'];
const nameFirst = ({ kind, label }: Completion): number => {
  const at = NAMES_FIRST.indexOf(label);
  return kind !== 'property' || at < 0 ? NAMES_FIRST.length : at;
};

type Names = ReadonlyMap<string, readonly string[]>;

const KINDS: Readonly<Record<CompletionKind, number>> = {
  label: 0,
  type: 0,
  property: 1,
  variable: 2,
  query: 3,
  function: 4,
  keyword: 5,
};

/** A word long enough to name something: two Chinese characters, or three letters. */
const isName = (word: string) => /^[\p{Script=Han}]/u.test(word) || word.length > 2;

const namesOf = ({ labels, types, properties }: EditorSchema): Names =>
  new Map([...properties, ...types, ...labels].map((each) => [each.name, [each.label_zh, each.label_en]]));

function toCompletion(
  item: CompletionItem,
  {
    names,
    schema,
    language,
    before,
  }: { names: Names; schema: EditorSchema; language: Language; before: string },
): Completion[] {
  if (REFUSED.test(item.label) || item.detail === '(namespace)') return [];
  const kind = kindOf(item, schema);
  const [zh = '', en = ''] = names.get(item.label) ?? [];
  const detail = (language === 'zh' ? [zh, en] : [en, zh]).filter(Boolean).join(' · ');
  const name = item.label.replace(/^\$/, '');
  const insert = /\$[\p{L}\p{N}_]*$/u.test(before) ? name : (item.insertText ?? item.label);
  const isCalled = kind === 'function' && !before.endsWith('.');
  const info = typeof item.documentation === 'string' ? item.documentation : '';
  return [
    {
      label: item.label,
      insert: isCalled ? `${insert}(` : insert,
      detail: kind === 'function' ? (item.signature ?? '') : detail,
      info,
      kind,
    },
  ];
}

function kindOf({ label, kind }: CompletionItem, schema: EditorSchema): CompletionKind {
  switch (kind) {
    case 25:
      return schema.types.some(({ name }) => name === label) ? 'type' : 'label';
    case 10:
      return 'property';
    case 2:
    case 3:
      return 'function';
    case 14:
      return 'keyword';
    default:
      return 'variable';
  }
}

/** Where a statement may begin, the name of a label begins a statement about it. */
const templates = ({ labels }: EditorSchema, language: Language): Completion[] =>
  labels.map(({ name, label_zh, label_en }) => ({
    label: name,
    insert: `MATCH (n:${name})\nRETURN n\nLIMIT 25`,
    detail: language === 'zh' ? `查询${label_zh}` : `a query for ${label_en}`,
    info: '',
    kind: 'query',
  }));

/** How well a word fits, best first from 0; undefined when not at all. */
function rankOf(
  word: string,
  { label, kind }: Completion,
  names: readonly string[] = [],
): number | undefined {
  if (word === '') return kind === 'keyword' || kind === 'function' ? 2 : 1;
  const wanted = word.toLowerCase();
  const own = label.toLowerCase().replace(/^\$/, '');
  const called = names.map((name) => name.toLowerCase());
  if (own === wanted || called.includes(wanted)) return 0;
  if (own.startsWith(wanted) || called.some((name) => name.startsWith(wanted))) return 1;
  if (own.split(/[_. ]/).some((part) => part.startsWith(wanted))) return 2;
  if (wanted.length < 2 && !/\p{Script=Han}/u.test(wanted)) return undefined;
  return [own, ...called].some((name) => name.includes(wanted)) ? 3 : undefined;
}
