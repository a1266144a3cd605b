import { type KeyboardEvent, useEffect, useRef } from 'react';
import { MOST_HOPS } from '#contract/limits.ts';
import { pathsInput } from '../actions/path-actions.ts';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { IconButton } from '../components/IconButton.tsx';
import { EdgeSwatch } from '../components/Swatch.tsx';
import type { PathSearch } from '../model/path-search.ts';
import { type PathStep, stepsOf } from '../model/paths.ts';
import { edgeText } from '../words/edge-text.ts';
import { exportWordsIn } from '../words/export-words.ts';
import { nameOf } from '../words/language.ts';
import { mannerOf } from '../words/vocabulary.ts';
import '../styles/export.css';

type Found = Extract<PathSearch, { type: 'found' }>;

/** Over the canvas: the paths between two nodes, one at a time, each step in a sentence. */
export function PathBar() {
  const language = useLanguage();
  const words = exportWordsIn(language);
  const { leavePaths, moveCamera } = useActions();
  const paths = useExplorer((state) => state.paths);
  const bar = useRef<HTMLElement>(null);
  const isFound = paths.type === 'found';
  useEffect(() => {
    if (isFound) bar.current?.focus();
  }, [isFound]);
  // The card grows and shrinks with what it says; the path is to be seen below it.
  useEffect(() => {
    const observer = new ResizeObserver(() => moveCamera('path'));
    if (bar.current !== null) observer.observe(bar.current);
    return () => observer.disconnect();
  }, [moveCamera]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leavePaths();
    document.getElementById('canvas')?.focus();
  };
  return (
    <section ref={bar} className="path-bar" aria-label={words.paths} tabIndex={-1} onKeyDown={onKeyDown}>
      {paths.type === 'picking' && <Picking from={paths.from} />}
      {paths.type === 'asking' && <p role="status">{words.lookingForPaths}</p>}
      {paths.type === 'found' && <FoundPaths found={paths} />}
      <IconButton icon="close" name={words.leavePaths} onClick={leavePaths} />
    </section>
  );
}

/** The next node that is picked, wherever, is the other end. */
function Picking({ from }: { readonly from: string }) {
  const language = useLanguage();
  const { findPaths } = useActions();
  const node = useExplorer((state) => state.nodes.get(from));
  const picked = useExplorer(({ selection }) => (selection.type === 'node' ? selection.id : from));
  useEffect(() => {
    if (picked !== from) void findPaths(from, picked);
  }, [picked, from, findPaths]);
  return <p role="status">{exportWordsIn(language).pickEnd(node ? nameOf(node, language) : from)}</p>;
}

function FoundPaths({ found }: { readonly found: Found }) {
  const language = useLanguage();
  const words = exportWordsIn(language);
  const { stepPath } = useActions();
  const { ends, paths, at, truncated } = found;
  const shown = paths[at];
  return (
    <div className="path-found">
      <h2>{words.pathsBetween(nameOf(ends[0], language), nameOf(ends[1], language))}</h2>
      {shown === undefined ? (
        <NoPath found={found} />
      ) : (
        <>
          <p className="path-place">
            {paths.length > 1 && (
              <IconButton icon="back" name={words.previousPath} onClick={() => stepPath(-1)} />
            )}
            <span role="status" className="number">
              {words.pathAt(at + 1, paths.length, truncated)} · {words.pathSteps(shown.edges.length)}
            </span>
            {paths.length > 1 && <IconButton icon="open" name={words.nextPath} onClick={() => stepPath(1)} />}
          </p>
          <ol className="path-steps">
            {stepsOf(shown, found.from).map((step) => (
              <StepLine key={step.edge.id} step={step} gloss={found.glosses.get(step.edge.id)?.[language]} />
            ))}
          </ol>
          <PathTools found={found} edges={shown.edges.map(({ id }) => id)} />
        </>
      )}
      <ByWayOf found={found} />
    </div>
  );
}

/** A step in the words of our gloss; a click opens the words of the report. */
function StepLine({
  step: { edge, from, to, forward },
  gloss,
}: {
  readonly step: PathStep;
  readonly gloss: string | undefined;
}) {
  const language = useLanguage();
  const { selectEdge } = useActions();
  const [subject, object] = forward ? [from, to] : [to, from];
  const plain = `${nameOf(subject, language)} ${edgeText(edge, language)} ${nameOf(object, language)}`;
  return (
    <li>
      <button type="button" className="path-step" onClick={() => selectEdge(edge.id)}>
        <EdgeSwatch manner={mannerOf(edge)} />
        {gloss ?? plain}
      </button>
    </li>
  );
}

function PathTools({ found, edges }: { readonly found: Found; readonly edges: readonly string[] }) {
  const words = exportWordsIn(useLanguage());
  const { keepPath, openStory, showCypher } = useActions();
  return (
    <p className="buttons">
      <button type="button" className="primary" onClick={() => void keepPath()}>
        {words.keepPath}
      </button>
      <button type="button" onClick={() => openStory(edges)}>
        {words.tellPath}
      </button>
      <button
        type="button"
        className="link"
        onClick={() => showCypher({ of: 'paths', input: pathsInput(queryOf(found)) })}
      >
        Cypher
      </button>
    </p>
  );
}

/** Nodes of so many relations are left out at most; null leaves out none. */
const DEGREES = [20, 40, 100, null] as const;

/** By way of what: not through nodes that join almost everything, nor through those on this path that say little. */
function ByWayOf({ found }: { readonly found: Found }) {
  const language = useLanguage();
  const words = exportWordsIn(language);
  const { findPaths } = useActions();
  const { from, to, paths, at, maxDegree, without } = found;
  if (from === to) return null;
  const between = paths[at]?.nodes.filter(({ id }) => id !== from && id !== to) ?? [];
  const again = (choice: Partial<Found>) => void findPaths(from, to, { ...queryOf(found), ...choice });
  return (
    <p className="buttons by-way-of">
      <select
        aria-label={words.pathThrough}
        value={maxDegree ?? ''}
        onChange={({ target }) => again({ maxDegree: target.value === '' ? null : Number(target.value) })}
      >
        {DEGREES.map((degree) => (
          <option key={degree} value={degree ?? ''}>
            {degree === null ? words.throughAny : words.notThroughHubs(degree)}
          </option>
        ))}
      </select>
      {between.map((node) => (
        <button
          key={node.id}
          type="button"
          className="link"
          onClick={() => again({ without: [...without, node.id] })}
        >
          {words.notThrough(nameOf(node, language))}
        </button>
      ))}
      {without.length > 0 && (
        <button type="button" className="link" onClick={() => again({ without: [] })}>
          {words.throughAgain(without.length)}
        </button>
      )}
    </p>
  );
}

const queryOf = ({ from, to, maxHops, maxDegree, without }: Found) => ({
  from,
  to,
  maxHops,
  maxDegree,
  without,
});

function NoPath({ found }: { readonly found: Found }) {
  const { from, to, maxHops } = found;
  const words = exportWordsIn(useLanguage());
  const { findPaths } = useActions();
  if (from === to) return <p role="status">{words.samePlace}</p>;
  return (
    <>
      <p role="status">
        {words.noPath(maxHops)}
        {maxHops >= MOST_HOPS && ` ${words.noPathAtAll}`}
      </p>
      {maxHops < MOST_HOPS && (
        <p className="buttons">
          <button
            type="button"
            className="primary"
            onClick={() => void findPaths(from, to, { ...queryOf(found), maxHops: MOST_HOPS })}
          >
            {words.lookFurther(MOST_HOPS)}
          </button>
        </p>
      )}
    </>
  );
}
