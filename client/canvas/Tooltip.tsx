import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { GraphEdge } from '#contract/graph.ts';
import { BasisBadge } from '../components/BasisBadge.tsx';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { InventedTag, ReportBadge } from '../components/ReportBadge.tsx';
import { NodeSwatch } from '../components/Swatch.tsx';
import type { Stack } from '../model/stack.ts';
import { leftIn, stackAt, stackNode } from '../model/stacks.ts';
import type { Hovered } from '../renderer/scene.ts';
import { edgeText } from '../words/edge-text.ts';
import { type Bilingual, LANG_TAG, nameOf, otherLanguage } from '../words/language.ts';
import { kindName, labelTitle, MANNER_MEANINGS, mannerOf } from '../words/vocabulary.ts';
import { edgeSeen, nodeSeen } from './pointed-at.ts';
import { useHeld } from './use-held.ts';

/** Pixels between the pointer and the tooltip. */
const OFFSET = 18;

/** The whole name in both languages of what is pointed at, and its kind; of an edge what it says, and how sure that is. */
export function Tooltip({ hovered: pointed }: { readonly hovered: Hovered }) {
  const box = useRef<HTMLDivElement>(null);
  const hovered = useHeld(pointed, box);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || hovered.type === 'none') return;
    const room = element.parentElement?.clientWidth ?? 0;
    const left = Math.max(8, Math.min(hovered.at.x + OFFSET, room - element.offsetWidth - 8));
    const above = hovered.at.y - OFFSET - element.offsetHeight;
    element.style.left = `${left}px`;
    element.style.top = `${above > 8 ? above : hovered.at.y + OFFSET + 12}px`;
  }, [hovered]);
  const stack = useExplorer((state) => (hovered.type === 'none' ? undefined : stackAt(state, hovered.id)));
  if (hovered.type === 'none') return null;
  return (
    // The details panel says the same to those who cannot point.
    <div ref={box} className="tooltip" aria-hidden="true">
      {stack !== undefined ? (
        <StackTip stack={stack} />
      ) : hovered.type === 'node' ? (
        <NodeTip id={hovered.id} />
      ) : (
        <EdgeTip id={hovered.id} />
      )}
    </div>
  );
}

function StackTip({ stack }: { readonly stack: Stack }) {
  const words = useWords();
  const language = useLanguage();
  const hub = useExplorer((state) => nodeSeen(state, stack.of));
  const left = useExplorer((state) => leftIn(state, stack));
  const name = nameOf(stackNode(stack, left), language);
  return <strong>{words.stackChoose(name, hub === undefined ? '' : nameOf(hub, language))}</strong>;
}

function NodeTip({ id }: { readonly id: string }) {
  const language = useLanguage();
  const other = otherLanguage(language);
  const node = useExplorer((state) => nodeSeen(state, id));
  if (node === undefined) return null;
  const names = { zh: node.name_zh, en: node.name_en };
  return (
    <>
      <strong>{names[language]}</strong>
      <span lang={LANG_TAG[other]}>{names[other]}</span>
      <span className="quiet">
        <NodeSwatch label={node.label} />
        {[labelTitle(node.label, language), node.kind && kindName(node.kind, language)]
          .filter(Boolean)
          .join(' · ')}
        <InventedTag reports={node.reports} />
      </span>
    </>
  );
}

function EdgeTip({ id }: { readonly id: string }) {
  const language = useLanguage();
  const edge = useExplorer((state) => edgeSeen(state, id));
  const plain = useExplorer((state) => {
    const [from, to] = [nodeSeen(state, edge?.from), nodeSeen(state, edge?.to)];
    if (edge === undefined || from === undefined || to === undefined) return '';
    return [nameOf(from, language), edgeText(edge, language), nameOf(to, language)].join(
      language === 'zh' ? '' : ' ',
    );
  });
  const gloss = useGloss(edge);
  if (edge === undefined) return null;
  return (
    <>
      <span className="gloss">{gloss?.[language] ?? plain}</span>
      <span className="quiet">
        <BasisBadge fact={edge} />
        {MANNER_MEANINGS[mannerOf(edge)][language]}
        {edge.reports.map((report) => (
          <ReportBadge key={report} id={report} />
        ))}
      </span>
    </>
  );
}

/** What the first of an edge's statements says; undefined until it has come. */
function useGloss(edge: GraphEdge | undefined): Bilingual | undefined {
  const { glossOf } = useActions();
  const [read, setRead] = useState<{ readonly of: string; readonly gloss: Bilingual | undefined }>();
  const first = edge?.statements[0];
  useEffect(() => {
    if (first !== undefined) void glossOf(first).then((gloss) => setRead({ of: first, gloss }));
  }, [first, glossOf]);
  return read !== undefined && read.of === first ? read.gloss : undefined;
}
