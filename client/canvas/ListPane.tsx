import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { GraphNode } from '#contract/graph.ts';
import { EyeToggle } from '../components/EyeToggle.tsx';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { IconButton } from '../components/IconButton.tsx';
import { NodeSwatch } from '../components/Swatch.tsx';
import { Waiting } from '../components/Waiting.tsx';
import type { Browsing } from '../model/browsing.ts';
import { loadedValue } from '../model/remote.ts';
import { LANG_TAG, nameOf } from '../words/language.ts';
import { kindName, labelHeading, verb } from '../words/vocabulary.ts';
import { useListed } from './use-listed.ts';
import '../styles/list-pane.css';

/** Over the canvas: all of a label, or what is in a stack, a page at a time, to choose from what to draw. */
export function ListPane() {
  const list = useExplorer((state) => state.browsing);
  // An undone step takes its stack along.
  const isGone = useExplorer(({ stacks }) => list.type === 'stack' && !stacks.has(list.id));
  return list.type === 'none' || isGone ? null : <Opened key={JSON.stringify(list)} list={list} />;
}

function Opened({ list }: { readonly list: Exclude<Browsing, { type: 'none' }> }) {
  const words = useWords();
  const { closeList, drawListed } = useActions();
  const title = useTitle(list);
  const label = useLabel(list);
  const [q, setQ] = useState('');
  const listed = useListed(list, q);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const close = () => {
    closeList();
    document.getElementById('canvas')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const drawChosen = async () => {
    await drawListed([...chosen]);
    setChosen(new Set());
    // The button is gone; who works by keys goes on in the list.
    search.current?.focus();
  };
  return (
    <aside className="list-pane" aria-label={title} onKeyDown={onKeyDown}>
      <header>
        <h2>
          <NodeSwatch label={label} />
          {words.listOf(title, listed.total)}
        </h2>
        {list.type === 'label' && <LabelTools label={label} />}
        <IconButton icon="close" name={words.listClose} onClick={close} />
      </header>
      {list.type === 'label' && <KindChoice list={list} />}
      <input
        ref={search}
        type="search"
        aria-label={words.listSearch}
        placeholder={words.listSearch}
        value={q}
        onChange={({ target }) => setQ(target.value)}
      />
      <ul className="plain" aria-label={title}>
        {listed.nodes.map((node) => (
          <Row key={node.id} node={node} isChosen={chosen.has(node.id)} onChoose={() => toggle(node.id)} />
        ))}
      </ul>
      <Waiting for={listed.last}>
        {() => listed.nodes.length === 0 && <p className="quiet">{words.listNothing}</p>}
      </Waiting>
      <footer className="buttons">
        {chosen.size > 0 && (
          <button type="button" className="primary" onClick={() => void drawChosen()}>
            {words.listDrawChosen(chosen.size)}
          </button>
        )}
        {listed.more !== undefined && (
          <button type="button" onClick={listed.more}>
            {words.listMore}
          </button>
        )}
      </footer>
    </aside>
  );
}

function Row({
  node,
  isChosen,
  onChoose,
}: {
  readonly node: GraphNode;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const words = useWords();
  const language = useLanguage();
  const { drawListed, goToNode } = useActions();
  const isDrawn = useExplorer((state) => state.nodes.has(node.id));
  const name = nameOf(node, language);
  const kind = node.kind === null ? undefined : kindName(node.kind, language);
  return (
    <li>
      <label className="choice">
        <input
          type="checkbox"
          aria-label={words.listChoose(name)}
          checked={isDrawn || isChosen}
          disabled={isDrawn}
          onChange={onChoose}
        />
        <span className="about" lang={LANG_TAG[language]}>
          {name}
          <span className="quiet">
            {[kind, words.listRelations(node.degree)].filter(Boolean).join(' · ')}
          </span>
        </span>
      </label>
      <button
        type="button"
        className="link"
        aria-label={isDrawn ? words.listShowNamed(name) : words.listDrawNamed(name)}
        onClick={() => (isDrawn ? goToNode(node.id) : void drawListed([node.id]))}
      >
        {isDrawn ? words.listDrawn : words.listDraw}
      </button>
    </li>
  );
}

/** What is drawn of a label: selected, left out by the filter, or taken in again. */
function LabelTools({ label }: { readonly label: string }) {
  const language = useLanguage();
  const isAbsent = useExplorer((state) => ![...state.nodes.values()].some((node) => node.label === label));
  return <EyeToggle facet="labels" value={label} name={labelHeading(label, language)} isAbsent={isAbsent} />;
}

/** The kinds of a label that there are, where it has several. */
function KindChoice({ list }: { readonly list: Extract<Browsing, { type: 'label' }> }) {
  const words = useWords();
  const language = useLanguage();
  const { openList } = useActions();
  const label = useExplorer((state) =>
    loadedValue(state.answers.schema)?.labels.find(({ name }) => name === list.label),
  );
  if (label === undefined || label.kinds.length < 2) return null;
  return (
    <select
      aria-label={words.listKind}
      value={list.kind ?? ''}
      onChange={({ target }) => openList({ ...list, kind: target.value || null })}
    >
      <option value="">{words.listAllKinds}</option>
      {label.kinds.map(({ name, label_zh, label_en, count }) => (
        <option key={name} value={name}>
          {words.listOf(language === 'zh' ? label_zh : label_en, count)}
        </option>
      ))}
    </select>
  );
}

const useLabel = (list: Exclude<Browsing, { type: 'none' }>): string =>
  useExplorer((state) => (list.type === 'label' ? list.label : (state.stacks.get(list.id)?.label ?? '')));

function useTitle(list: Exclude<Browsing, { type: 'none' }>): string {
  const words = useWords();
  const language = useLanguage();
  return useExplorer((state) => {
    if (list.type === 'label') return labelHeading(list.label, language);
    const stack = state.stacks.get(list.id);
    const hub = state.nodes.get(stack?.of ?? '');
    if (stack === undefined || hub === undefined) return '';
    const name = labelHeading(stack.label, language);
    return words.listOfStack(nameOf(hub, language), verb(stack.type, language), name);
  });
}
