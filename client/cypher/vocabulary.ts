import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { CORE_LABELS } from '#contract/model.ts';
import type { Candidate } from '../editor/did-you-mean.ts';
import type { EditorSchema } from '../editor/editor-schema.ts';
import { PROPERTY_NAMES, TECHNICAL_LABELS, TECHNICAL_TYPES } from '../editor/property-names.ts';
import type { KnownNames } from '../editor/quick-fix.ts';
import type { Bilingual } from '../words/language.ts';
import type { Callables } from './callables.ts';

const OWN_LABELS: readonly string[] = CORE_LABELS;

type Schema = OutputOf<Api['schema']>;

const candidate = ([name, said]: readonly [string, Bilingual]): Candidate => ({
  name,
  label_zh: said.zh,
  label_en: said.en,
});

const bare = ({ name }: { readonly name: string }): Candidate => ({ name, label_zh: '', label_en: '' });

/** Every name that a statement may use: the graph's own with what they are called, then functions and procedures. */
export function vocabularyOf(schema: Schema | undefined, { functions, procedures }: Callables): KnownNames {
  const named = (list: Schema['labels'] | Schema['types']) =>
    list.map(({ name, label_zh, label_en }) => ({ name, label_zh, label_en }));
  return {
    labels: [...named(schema?.labels ?? []), ...Object.entries(TECHNICAL_LABELS).map(candidate)],
    types: typesOf(schema),
    properties: propertiesOf(schema),
    functions: functions.map(bare),
    procedures: procedures.map(bare),
  };
}

function typesOf(schema: Schema | undefined): Candidate[] {
  const drawn = (schema?.types ?? []).map(({ name, label_zh, label_en, domain, range }) => ({
    ...{ name, label_zh, label_en },
    ...(domain.length > 0 && { from: domain }),
    ...(range.length > 0 && { to: range }),
  }));
  const labels = (schema?.labels ?? []).map(({ name }) => name);
  const things = labels.filter((name) => !OWN_LABELS.includes(name));
  const whole = (ends: readonly string[]) =>
    ends.flatMap((end) => (end === 'Entity' ? [end, ...things] : end));
  const own = Object.entries(TECHNICAL_TYPES).map(([name, { from, to, ...said }]) => ({
    ...candidate([name, said]),
    from: whole(from),
    to: whole(to),
  }));
  return [...drawn, ...own];
}

/** Of nodes and of relationships, each name once, with all on which it is found. */
function propertiesOf(schema: Schema | undefined): Candidate[] {
  const on = new Map<string, readonly string[]>();
  for (const each of [...(schema?.properties ?? []), ...(schema?.relationship_properties ?? [])])
    on.set(each.name, [...(on.get(each.name) ?? []), ...each.on]);
  return [...on].map(([name, owners]) => ({
    ...candidate([name, PROPERTY_NAMES[name] ?? { zh: '', en: '' }]),
    on: owners,
  }));
}

/** The same for the editor. */
export const editorSchemaOf = (
  { labels, types, properties }: KnownNames,
  callables: Callables,
  parameters: readonly string[],
): EditorSchema => ({ labels, types, properties, ...callables, parameters });
