import { useLayoutEffect, useRef } from 'react';
import { BasisBadge } from '../components/BasisBadge.tsx';
import { useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { InventedTag, ReportBadge } from '../components/ReportBadge.tsx';
import { NodeSwatch } from '../components/Swatch.tsx';
import type { Hovered } from '../renderer/scene.ts';
import { LANG_TAG, otherLanguage } from '../words/language.ts';
import { labelTitle } from '../words/vocabulary.ts';

/** Pixels between the pointer and the tooltip. */
const OFFSET = 18;

/** The whole name in both languages of what is pointed at; for an edge, how sure it is and that it can be clicked. */
export function Tooltip({ hovered }: { readonly hovered: Hovered }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || hovered.type === 'none') return;
    const room = element.parentElement?.clientWidth ?? 0;
    const left = Math.max(8, Math.min(hovered.at.x + OFFSET, room - element.offsetWidth - 8));
    const above = hovered.at.y - OFFSET - element.offsetHeight;
    element.style.left = `${left}px`;
    element.style.top = `${above > 8 ? above : hovered.at.y + OFFSET + 12}px`;
  }, [hovered]);
  if (hovered.type === 'none') return null;
  return (
    // The details panel says the same to those who cannot point.
    <div ref={box} className="tooltip" aria-hidden="true">
      {hovered.type === 'node' ? <NodeTip id={hovered.id} /> : <EdgeTip id={hovered.id} />}
    </div>
  );
}

function NodeTip({ id }: { readonly id: string }) {
  const language = useLanguage();
  const other = otherLanguage(language);
  const node = useExplorer((state) => state.nodes.get(id));
  if (node === undefined) return null;
  const names = { zh: node.name_zh, en: node.name_en };
  return (
    <>
      <strong>{names[language]}</strong>
      <span lang={LANG_TAG[other]}>{names[other]}</span>
      <span className="quiet">
        <NodeSwatch label={node.label} />
        {labelTitle(node.label, language)}
        <InventedTag reports={node.reports} />
      </span>
    </>
  );
}

function EdgeTip({ id }: { readonly id: string }) {
  const words = useWords();
  const edge = useExplorer((state) => state.edges.get(id));
  if (edge === undefined) return null;
  return (
    <>
      <BasisBadge fact={edge} />
      {edge.reports.map((report) => (
        <ReportBadge key={report} id={report} />
      ))}
      <span className="quiet">
        {words.statements(edge.statements.length)} · {words.hint}
      </span>
    </>
  );
}
