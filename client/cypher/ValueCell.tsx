import { useLanguage } from '../components/explorer-context.ts';
import { readableWord } from '../words/readable-words.ts';
import { verb } from '../words/vocabulary.ts';
import { readable } from './readable.ts';
import { TargetLink } from './TargetLink.tsx';
import { targetOfList, targetOfNode, targetOfRelationship, targetOfText } from './targets.ts';
import { useCypherWords } from './use-cypher-words.ts';
import type { NodeValue, Properties, RelationshipValue, Value } from './values.ts';
import { textOf } from './values.ts';

/** Of a list or map, at most this many entries are drawn; all are in the downloads. */
const MOST_ENTRIES = 12;

/** A value for a reader; what stands for something of the graph leads to it. `column` says what a list of ids is. */
export function ValueCell({ value, column }: { readonly value: Value; readonly column: string }) {
  const words = useCypherWords();
  const language = useLanguage();
  switch (value.$type) {
    case 'Null':
      return <span className="quiet">{words.nothing}</span>;
    case 'Boolean':
      return value._value ? words.yes : words.no;
    case 'Node':
      return <NodeCell node={value} />;
    case 'Relationship':
      return <RelationshipCell relationship={value} />;
    case 'Path':
      return <PathCell parts={value._value} />;
    case 'List':
      return <ListCell values={value._value} column={column} />;
    case 'Map':
      return <MapCell entries={value._value} />;
    case 'String':
      return <TextCell text={value._value} column={column} />;
    default: {
      const text = readable(value.$type, value._value, language);
      return (
        <span className="number" title={text === value._value ? undefined : value._value}>
          {text}
        </span>
      );
    }
  }
}

function TextCell({ text, column }: { readonly text: string; readonly column: string }) {
  const language = useLanguage();
  const target = targetOfText(text, column);
  if (target.type !== 'none') return <TargetLink target={target} name={text} />;
  const said = readableWord(column, text, language);
  if (said === undefined) return text;
  return (
    <>
      {said} <span className="quiet">{text}</span>
    </>
  );
}

function NodeCell({ node }: { readonly node: NodeValue }) {
  const language = useLanguage();
  const { _labels, _properties } = node._value;
  const target = targetOfNode(node);
  const gloss = textOf(_properties, `gloss_${language}`) ?? textOf(_properties, `label_${language}`);
  const labels = _labels.filter((label) => label !== 'Entity').join(':');
  return <TargetLink target={target} name={gloss ?? labels} note={gloss === undefined ? '' : labels} />;
}

function RelationshipCell({ relationship }: { readonly relationship: RelationshipValue }) {
  const language = useLanguage();
  const target = targetOfRelationship(relationship);
  const name = target.type === 'edge' ? verb(target.relation, language) : relationship._value._type;
  return <TargetLink target={target} name={name} />;
}

function PathCell({ parts }: { readonly parts: readonly Value[] }) {
  return (
    <span className="path">
      {parts.map((part, index) => {
        const before = parts[index - 1];
        const isForward =
          part.$type === 'Relationship' &&
          before?.$type === 'Node' &&
          before._value._element_id === part._value._start_node_element_id;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a path's parts never change place.
          <span key={index}>
            {part.$type === 'Relationship' && (isForward ? '—' : '←')}
            <ValueCell value={part} column="" />
            {part.$type === 'Relationship' && (isForward ? '→' : '—')}
          </span>
        );
      })}
    </span>
  );
}

function ListCell({ values, column }: { readonly values: readonly Value[]; readonly column: string }) {
  const words = useCypherWords();
  const target = targetOfList(values, column);
  if (target.type !== 'none') return <TargetLink target={target} name="" />;
  if (values.length === 0) return <span className="quiet">[]</span>;
  return (
    <ul className="values">
      {values.slice(0, MOST_ENTRIES).map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list's entries never change place.
        <li key={index}>
          <ValueCell value={value} column="" />
        </li>
      ))}
      {values.length > MOST_ENTRIES && <li className="quiet">{words.more(values.length - MOST_ENTRIES)}</li>}
    </ul>
  );
}

function MapCell({ entries }: { readonly entries: Properties }) {
  const words = useCypherWords();
  const list = Object.entries(entries);
  if (list.length === 0) return <span className="quiet">{'{}'}</span>;
  return (
    <dl className="map">
      {list.slice(0, MOST_ENTRIES).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <ValueCell value={value} column={name} />
          </dd>
        </div>
      ))}
      {list.length > MOST_ENTRIES && <div className="quiet">{words.more(list.length - MOST_ENTRIES)}</div>}
    </dl>
  );
}
