import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import type { ReportStatements } from '#contract/reading.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { passageNumber } from '../components/quotation-text.ts';
import { walkButtons } from '../components/walk-buttons.ts';
import { nameOf } from '../words/language.ts';
import { useReaderWords, useSaid, useSought } from './use-reader.ts';

type Mention = ReportStatements['mentions'][number];

interface Props {
  readonly report: string;
  readonly pane: RefObject<HTMLElement | null>;
}

/** Where the node that is pointed at or selected is named, as ticks beside the scroll bar. */
export function MentionTicks({ report, pane }: Props) {
  const words = useReaderWords();
  const language = useLanguage();
  const said = useSaid(report);
  const sought = useSought();
  const mentions = useMemo(() => said.mentions.filter(({ entity }) => entity === sought), [said, sought]);
  const heights = useHeights(pane, mentions);
  const node = said.nodes.find(({ id }) => id === sought);
  if (node === undefined) return null;
  const name = words.namedHere(nameOf(node, language), mentions.length);
  return (
    <>
      <p className="named-here">
        <span role="status">{name}</span>
      </p>
      <div className="ticks">
        <div role="toolbar" aria-label={name} aria-orientation="vertical" onKeyDown={walkButtons}>
          {mentions.map((mention, index) => (
            <button
              key={`${mention.passage} ${mention.start}`}
              type="button"
              tabIndex={index === 0 ? 0 : -1}
              aria-label={words.mentionN(index + 1, mentions.length, passageNumber(mention.passage))}
              title={words.mentionN(index + 1, mentions.length, passageNumber(mention.passage))}
              style={{ top: `${heights[index] ?? 0}%` }}
              onClick={() => placeOf(pane.current, mention)?.scrollIntoView({ block: 'center' })}
            />
          ))}
        </div>
      </div>
    </>
  );
}

/** Where each mention lies, in per cent of the height of the whole text. */
function useHeights(pane: RefObject<HTMLElement | null>, mentions: readonly Mention[]): readonly number[] {
  const [heights, setHeights] = useState<readonly number[]>([]);
  useLayoutEffect(() => {
    const element = pane.current;
    const frame = element?.closest('.report-page');
    if (element === null || !frame || mentions.length === 0) return;
    const measure = () => {
      const top = frame.getBoundingClientRect().top - frame.scrollTop;
      setHeights(
        mentions.map((mention) => {
          const place = placeOf(element, mention)?.getBoundingClientRect().top ?? top;
          return (100 * (place - top)) / Math.max(1, frame.scrollHeight);
        }),
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane, mentions]);
  return heights;
}

/** The name in the text; without the text, its passage. */
function placeOf(pane: HTMLElement | null, { passage, start }: Mention): Element | undefined {
  const within = [...(pane?.querySelectorAll<HTMLElement>('[data-passage]') ?? [])].find(
    ({ dataset }) => dataset.passage === passage,
  );
  return within?.querySelector(`[data-at="${start}"]`) ?? within;
}
