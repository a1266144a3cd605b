import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import type { PassageRange } from '../model/reading-state.ts';
import { loadedValue } from '../model/remote.ts';
import { nameOf } from '../words/language.ts';
import { labelName } from '../words/vocabulary.ts';
import { type End, knownAs, nameOfEntity } from './draft.ts';
import { type Lines, textAt } from './places.ts';
import { useAnnotateWords, type Writing } from './use-writing.ts';

interface Props {
  /** What the end is in the fact. */
  readonly role: string;
  readonly report: string;
  readonly writing: Writing;
  readonly lines: Lines;
  readonly end: End | null;
  /** Words that were selected for it. */
  readonly picked: PassageRange | null;
  readonly onTake: (end: End) => void;
  readonly onClear: () => void;
}

/** One that can be chosen, and what choosing it does. */
interface Option {
  readonly key: string;
  readonly name: string;
  /** What tells it from another of its name. */
  readonly note: string;
  readonly take: () => Promise<End | null>;
}

const MOST = 8;
/** Typing so fast asks nothing yet. */
const PAUSE_MS = 150;

/** An end of a fact: something known, by any of its names, or something new. */
export function EndPicker(props: Props) {
  const words = useAnnotateWords();
  const { role, end, picked, lines, onClear } = props;
  if (end !== null)
    return (
      <p className="end">
        <span className="tag">{role}</span> <strong>{end.name}</strong>{' '}
        <button type="button" className="link" aria-label={`${words.clear}: ${role}`} onClick={onClear}>
          {words.clear}
        </button>
      </p>
    );
  const text = picked === null ? '' : textAt(lines, picked);
  return <Choice key={`${picked?.passage} ${picked?.start} ${picked?.end}`} {...props} text={text} />;
}

function Choice({ role, text, onTake, ...props }: Props & { readonly text: string }) {
  const words = useAnnotateWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const [active, setActive] = useState(0);
  const [failure, setFailure] = useState('');
  const options = useOptions({ ...props, typed, text, onFailed: setFailure });
  useEffect(() => {
    if (text !== '') input.current?.focus({ preventScroll: true });
  }, [text]);
  const choose = async (option: Option | undefined) => {
    const end = await option?.take();
    if (end) onTake(end);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((active + step + options.length) % Math.max(1, options.length));
    else if (event.key === 'Enter') void choose(options[active]);
    else return;
    event.preventDefault();
  };
  const isOpen = typed.trim() !== '';
  return (
    <div className="end">
      <label className="field">
        {words.who(role)}
        <input
          ref={input}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setActive(0);
          }}
          onKeyDown={press}
        />
      </label>
      {isOpen && (
        <div role="listbox" id={id} aria-label={words.choices} className="end-options">
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
            <div
              key={option.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="option"
              onClick={() => void choose(option)}
            >
              {option.name} <span className="quiet">{option.note}</span>
            </div>
          ))}
        </div>
      )}
      {failure !== '' && (
        <p className="failed" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

interface Asked extends Pick<Props, 'report' | 'writing' | 'picked'> {
  readonly typed: string;
  readonly text: string;
  readonly onFailed: (said: string) => void;
}

/** What this report knows by the name, what others know, and something new of each label. */
function useOptions({ report, writing, picked, typed, text, onFailed }: Asked): readonly Option[] {
  const words = useAnnotateWords();
  const language = useLanguage();
  const { draft, vocabulary, write } = writing;
  const others = useOthers(report, typed);
  const create = async (fields: {
    label: string;
    name_zh?: string;
    name_en?: string;
    same_as?: string;
  }): Promise<End | null> => {
    const answer = await write('createEntity', { id: report, ...fields });
    if (answer.type === 'failed') onFailed(answer.error.said[language]);
    const id = loadedValue(answer)?.stored?.id;
    const name = fields.name_zh ?? fields.name_en ?? '';
    return id === undefined ? null : { id, label: fields.label, name, place: picked };
  };
  const name = typed.trim();
  const named = /\p{Script=Han}/u.test(name) ? { name_zh: name } : { name_en: name };
  const used = (label: string) => draft.entities.filter(({ fields }) => fields.label === label).length;
  const labels = vocabulary.labels.toSorted((one, other) => used(other.name) - used(one.name));
  return [
    ...knownAs(draft, name)
      .slice(0, MOST)
      .map((entity) => ({
        key: entity.id,
        name: nameOfEntity(entity, language),
        note: `${labelName(entity.fields.label ?? '', language)} · ${entity.id}`,
        take: async () => ({
          ...{
            id: entity.id,
            label: entity.fields.label ?? '',
            name: nameOfEntity(entity),
            place: text === '' ? null : picked,
          },
        }),
      })),
    ...others.map((node) => ({
      key: node.id,
      name: nameOf(node, language),
      note: [
        labelName(node.label, language),
        language === 'zh' ? node.context_zh : node.context_en,
        words.elsewhere,
        node.id,
      ]
        .filter(Boolean)
        .join(' · '),
      take: () =>
        create({
          label: node.label,
          ...(node.name_zh === '' ? {} : { name_zh: node.name_zh }),
          ...(node.name_en === '' ? {} : { name_en: node.name_en }),
          same_as: node.id,
        }),
    })),
    ...labels.map((label) => ({
      key: `new ${label.name}`,
      name: words.newAs(labelName(label.name, language)),
      note: name,
      take: () => create({ label: label.name, ...named }),
    })),
  ];
}

type Hit = OutputOf<Api['search']>['hits'][number];

/** What other reports know by this name; asked for once the typing rests. */
function useOthers(report: string, typed: string): readonly Hit[] {
  const { send } = useActions();
  const [found, setFound] = useState<readonly Hit[]>([]);
  const name = typed.trim();
  useEffect(() => {
    let isOver = false;
    if (name === '') return;
    const timer = setTimeout(async () => {
      const hits = loadedValue(await send('search', { q: name, limit: MOST }))?.hits ?? [];
      if (!isOver) setFound(hits.filter(({ id }) => id.includes('/') && !id.startsWith(`${report}/`)));
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [send, report, name]);
  return name === '' ? [] : found;
}
