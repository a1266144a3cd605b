import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { Waiting } from '../components/Waiting.tsx';
import { PROPERTY_NAMES } from '../editor/property-names.ts';
import { grouped } from '../words/language.ts';
import { labelSample, propertySample, typeSample } from './samples.ts';
import { useCypherWords } from './use-cypher-words.ts';
import type { Use } from './use-statement.ts';

type Schema = OutputOf<Api['schema']>;

interface Props {
  readonly onUse: Use;
  readonly onInsert: (name: string) => void;
}

/** Labels, types and properties with their counts, at hand while one writes. */
export function SchemaPane(props: Props) {
  const words = useCypherWords();
  const { loadSchema } = useActions();
  const schema = useExplorer((state) => state.answers.schema);
  return (
    <>
      <p className="quiet">{words.schemaIntro}</p>
      <Waiting for={schema} retry={() => void loadSchema()}>
        {(known) => <Lists {...props} schema={known} />}
      </Waiting>
    </>
  );
}

function Lists({ schema, ...props }: Props & { readonly schema: Schema }) {
  const words = useCypherWords();
  const isChinese = useLanguage() === 'zh';
  const called = ({ label_zh, label_en }: { readonly label_zh: string; readonly label_en: string }) =>
    isChinese ? label_zh : label_en;
  const there = <Each extends { readonly count: number }>(list: readonly Each[]) =>
    list.filter(({ count }) => count > 0);
  const properties = [...schema.properties].sort((one, other) => other.count - one.count);
  return (
    <div className="schema-lists">
      <Names
        {...props}
        title={words.schemaLabels}
        names={there(schema.labels).map((each) => ({
          ...each,
          called: called(each),
          sample: labelSample(each.name),
        }))}
      />
      <Names
        {...props}
        title={words.schemaTypes}
        names={there(schema.types).map((each) => ({
          ...each,
          called: called(each),
          sample: typeSample(each.name),
        }))}
      />
      <Names
        {...props}
        title={words.schemaProperties}
        names={properties.map((each) => ({
          ...each,
          called: PROPERTY_NAMES[each.name]?.[isChinese ? 'zh' : 'en'] ?? '',
          sample: propertySample(each.name, each.on),
        }))}
      />
    </div>
  );
}

interface Name {
  readonly name: string;
  readonly called: string;
  readonly count: number;
  readonly sample: string;
}

function Names({ title, names, onUse, onInsert }: Props & { title: string; names: readonly Name[] }) {
  const words = useCypherWords();
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="schema-list">
        {names.map(({ name, called, count, sample }) => (
          <li key={name} className="schema-name">
            <button type="button" className="link" onClick={() => onUse({ text: sample, params: '' }, true)}>
              <code>{name}</code>{' '}
              {called.toLowerCase() !== name.toLowerCase() && <span className="quiet">{called}</span>}
            </button>
            <span className="quiet count">{grouped(count)}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={words.schemaInsert(name)}
              title={words.schemaInsert(name)}
              onClick={() => onInsert(name)}
            >
              ＋
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
