import { Basis } from '#contract/model.ts';
import { broken, fileFor, textOf } from './broken.ts';
import type { Found } from './found.ts';
import { fromSpans, type Joined, type Span } from './spans.ts';

interface Layer {
  readonly kind: 'SP' | 'RL';
  readonly name: string;
  /** Names of its features, in the order of its columns. */
  readonly features: readonly string[];
  /** The column of its first feature. */
  readonly at: number;
}

interface Token {
  readonly address: string;
  readonly begin: number;
  readonly end: number;
  readonly cells: readonly string[];
}

const OF_LANGUAGE = /(?:lexmorph|syntax|segmentation|\.Lemma|\.Stem|morph)/;
const LABELS = ['label', 'value', 'kind', 'tag', 'category'];
const TYPES = ['type', 'label', 'value', 'relation', 'role'];

/** WebAnno TSV 3: a line a token; spans and relations of the layers that its head names. Offsets are UTF-16. */
export function readWebanno(bytes: Uint8Array, report: string): Found {
  const lines = textOf(fileFor(bytes, report, '.tsv').own).split(/\r?\n/);
  if (!/^#FORMAT=WebAnno TSV 3/.test(lines[0] ?? ''))
    throw broken('it does not begin with #FORMAT=WebAnno TSV 3', '开头不是 #FORMAT=WebAnno TSV 3');
  const layers = layersOf(lines);
  const { tokens, text } = tokensOf(lines, layers);
  const spans = layers.filter(({ kind }) => kind === 'SP').flatMap((layer) => spansOf(layer, tokens, text));
  const relations = layers
    .filter(({ kind }) => kind === 'RL')
    .flatMap((layer) => relationsOf(layer, tokens, spans));
  if (spans.length === 0) throw broken('it holds no annotation', '其中没有标注');
  return { text, unit: 'utf16', figures: [], left: [], ...fromSpans(spans, relations) };
}

function layersOf(lines: readonly string[]): readonly Layer[] {
  let at = 3;
  return lines.flatMap((line): Layer[] => {
    const [, kind, rest = ''] = /^#T_(SP|RL|CH)=(.*)$/.exec(line) ?? [];
    if (kind === undefined) return [];
    const [name = '', ...features] = rest.split('|');
    const layer = { name, features, at };
    at += features.length;
    return kind === 'CH' || OF_LANGUAGE.test(name) ? [] : [{ ...layer, kind: kind === 'RL' ? 'RL' : 'SP' }];
  });
}

function tokensOf(
  lines: readonly string[],
  layers: readonly Layer[],
): { tokens: readonly Token[]; text: string } {
  const tokens: Token[] = [];
  const units: string[] = [];
  const most = Math.max(3, ...layers.map(({ at, features }) => at + features.length));
  let sentence = '';
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#Text=')) sentence = plain(line.slice(6));
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    const [, begin, end] = /^(\d+)-(\d+)$/.exec(cells[1] ?? '') ?? [];
    // A token's parts have addresses of their own, 1-2.1.
    if (!/^\d+-\d+(\.\d+)?$/.test(cells[0] ?? '') || end === undefined || cells.length < most)
      throw broken(`line ${index + 1} is no token of WebAnno TSV`, `第 ${index + 1} 行不是 WebAnno TSV 的词`);
    const words = plain(cells[2] ?? '');
    if (sentence !== '') {
      const before = Math.max(0, sentence.indexOf(words));
      put(units, Number(begin) - before, sentence);
      sentence = '';
    }
    put(units, Number(begin), words);
    tokens.push({ address: cells[0] ?? '', begin: Number(begin), end: Number(end), cells });
  }
  return { tokens, text: Array.from(units, (unit) => unit ?? '\n').join('') };
}

const MOST_UNITS = 4_000_000;

function put(units: string[], at: number, words: string): void {
  if (at < 0 || at + words.length > MOST_UNITS)
    throw broken(`an offset of ${at} lies outside any text`, `位置 ${at} 超出文本`);
  for (const [index, unit] of words.split('').entries()) units[at + index] = unit;
}

/** Values of a cell, each with the number in brackets that tells annotations of one token apart. */
function valuesOf(cell: string | undefined): readonly { value: string; number: string }[] {
  if (cell === undefined || cell === '_' || cell === '') return [];
  return cell.split(/(?<!\\)\|/).map((each) => {
    const [, value = '', number = ''] = /^(.*?)(?<!\\)(?:\[([\d_]+)\])?$/s.exec(each) ?? [];
    return { value: value === '*' || value === '_' ? '' : plain(value), number };
  });
}

function spansOf({ name, features, at }: Layer, tokens: readonly Token[], text: string): readonly Span[] {
  const found = new Map<string, { begin: number; end: number; values: Map<string, string>; first: string }>();
  for (const { address, begin, end, cells } of tokens)
    for (const [index, feature] of (features.length === 0 ? [''] : features).entries())
      for (const { value, number } of valuesOf(cells[at + index])) {
        const key = `${name} ${number === '' ? address : number}`;
        const known = found.get(key) ?? { begin, end, values: new Map(), first: address };
        if (value !== '') known.values.set(feature, value);
        found.set(key, { ...known, begin: Math.min(known.begin, begin), end: Math.max(known.end, end) });
      }
  return [...found].map(([id, { begin, end, values, first }]) => ({
    id: `${first} ${id}`,
    label: firstOf(values, LABELS) ?? lastOf(name),
    place: { words: text.slice(begin, end), start: begin, end },
    own: values.get('entity') ?? values.get('identifier'),
  }));
}

function relationsOf(
  { name, features, at }: Layer,
  tokens: readonly Token[],
  spans: readonly Span[],
): readonly Joined[] {
  const base = features.findIndex((each) => each.startsWith('BT_'));
  const layer = (features[base] ?? '').slice(3);
  // By the number in brackets where there is one, else by the token on which it begins.
  const spanAt = (address: string, number: string) =>
    spans.find(
      ({ id }) => id === `${address} ${layer} ${number === '0' || number === '' ? address : number}`,
    ) ?? spans.find(({ id }) => number !== '' && number !== '0' && id.endsWith(` ${layer} ${number}`));
  return tokens.flatMap(({ address, cells }): Joined[] =>
    valuesOf(cells[at + base]).flatMap(({ value: from, number }, index): Joined[] => {
      const [one = '', other = ''] = number.split('_');
      const values = new Map(
        features.map((feature, place) => [feature, valuesOf(cells[at + place])[index]?.value ?? '']),
      );
      const ends = [spanAt(from, one), spanAt(address, other)];
      return [
        {
          id: values.get('statement') || `${from} → ${address}`,
          type: firstOf(values, TYPES) ?? lastOf(name),
          from: ends[0]?.id ?? from,
          to: ends[1]?.id ?? address,
          basis: Basis.safeParse(values.get('basis')).data,
        },
      ];
    }),
  );
}

const firstOf = (values: ReadonlyMap<string, string>, names: readonly string[]): string | undefined =>
  names.map((name) => values.get(name)).find((value) => value !== undefined && value !== '');

const lastOf = (name: string) => name.slice(name.lastIndexOf('.') + 1);
const plain = (text: string) => text.replace(/\\(.)/g, '$1');
