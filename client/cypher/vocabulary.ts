import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Candidate } from '../editor/did-you-mean.ts';
import type { EditorSchema } from '../editor/editor-schema.ts';
import { PROPERTY_NAMES, TECHNICAL_LABELS, TECHNICAL_TYPES } from '../editor/property-names.ts';
import type { KnownNames } from '../editor/quick-fix.ts';
import type { Bilingual } from '../words/language.ts';
import type { Callables } from './callables.ts';

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
    types: [...named(schema?.types ?? []), ...Object.entries(TECHNICAL_TYPES).map(candidate)],
    properties: propertiesOf(schema),
    functions: functions.map(bare),
    procedures: procedures.map(bare),
  };
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
