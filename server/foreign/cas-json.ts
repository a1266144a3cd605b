import { z } from 'zod';
import { broken, fileFor, jsonOf } from './broken.ts';
import { type Found, type Left, leave } from './found.ts';
import { fromSpans, type Joined, type Span } from './spans.ts';

const Structure = z.looseObject({ '%ID': z.number(), '%TYPE': z.string() });
const Cas = z.looseObject({
  '%FEATURE_STRUCTURES': z.union([
    z.array(Structure),
    z.record(z.string(), z.looseObject({ '%TYPE': z.string() })),
  ]),
});
type Structure = z.infer<typeof Structure>;

/** What tools of language add by themselves. */
const OF_LANGUAGE =
  /(?:segmentation\.type\.|syntax\.type\.|lexmorph\.type\.|metadata\.type\.|uima\.(?:cas|tcas)\.|TagsetDescription|CASMetadata|\.Lemma$|\.Stem$|transform\.type\.)/;
const NAMES_OF_LABELS = ['label', 'value', 'kind', 'tag', 'category', 'class', 'type', 'Label'];
const NAMES_OF_TYPES = ['type', 'label', 'value', 'relation', 'role', 'DependencyType', 'kind'];

/** UIMA CAS JSON as INCEpTION writes it: spans of its layers, and relations from governor to dependent. */
export function readCasJson(bytes: Uint8Array, report: string): Found {
  const { own } = fileFor(bytes, report, '.json');
  const structures = listOf(jsonOf(own, Cas, 'UIMA CAS JSON'));
  const sofa = structures.find((each) => each['%TYPE'] === 'uima.cas.Sofa');
  const text = sofa?.sofaString;
  if (typeof text !== 'string') throw broken('it holds no text (sofaString)', '其中没有文本（sofaString）');
  const ours = structures.filter((each) => !OF_LANGUAGE.test(each['%TYPE']));
  const spans = ours.filter((each) => endsOf(each) === null && typeof each.begin === 'number');
  const left: Left[] = [];
  const known = spans.flatMap((each): Span[] => {
    const [begin, end] = [Number(each.begin), Number(each.end)];
    if (!(begin >= 0 && end > begin && end <= text.length)) {
      left.push(NO_PLACE(each));
      return [];
    }
    const label = feature(each, NAMES_OF_LABELS) ?? lastOf(each['%TYPE']);
    const place = { words: text.slice(begin, end), start: begin, end };
    return [{ id: String(each['%ID']), label, place, own: feature(each, ['entity', 'identifier']) }];
  });
  const joined = ours.flatMap((each): Joined[] => {
    const ends = endsOf(each);
    const type = feature(each, NAMES_OF_TYPES) ?? lastOf(each['%TYPE']);
    return ends === null ? [] : [{ id: String(each['%ID']), type, ...ends }];
  });
  if (known.length === 0 && left.length === 0) throw broken('it holds no annotation', '其中没有标注');
  return { text, unit: 'utf16', figures: [], left, ...fromSpans(known, joined) };
}

/** Some versions list structures, others name them by their ids. */
const listOf = ({ '%FEATURE_STRUCTURES': all }: z.infer<typeof Cas>): readonly Structure[] =>
  Array.isArray(all) ? all : Object.entries(all).map(([id, each]) => ({ ...each, '%ID': Number(id) }));

const lastOf = (type: string) => type.slice(type.lastIndexOf('.') + 1);

function feature(structure: Structure, names: readonly string[]): string | undefined {
  const name = names.find((each) => typeof structure[each] === 'string' && structure[each] !== '');
  return name === undefined ? undefined : String(structure[name]);
}

function endsOf(structure: Structure): { from: string; to: string } | null {
  const ref = (...names: readonly string[]) =>
    names.map((name) => structure[name]).find((each) => typeof each === 'number');
  const from = ref('@Governor', '@source', '@Source');
  const to = ref('@Dependent', '@target', '@Target');
  return from === undefined || to === undefined ? null : { from: String(from), to: String(to) };
}

const NO_PLACE = (structure: Structure): Left =>
  leave(
    String(structure['%ID']),
    lastOf(structure['%TYPE']),
    'no-place',
    'Its offsets lie outside the text.',
    '它的位置在文本之外。',
  );
