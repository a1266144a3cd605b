import { useMemo } from 'react';
import type { PassageSummary, ReportSummary } from '#contract/evidence.ts';
import { useExplorer } from '../components/explorer-context.ts';
import { rolesOf } from '../model/roles.ts';
import { blocksOf } from './blocks.ts';
import { PassageRow } from './PassageRow.tsx';
import { marksOf } from './spans.ts';
import { useListed, usePicked, useReaderWords, useSaid, useSought } from './use-reader.ts';

interface Props {
  readonly report: ReportSummary;
  readonly passages: readonly PassageSummary[];
}

/** The report, passage by passage; passages that a line break cuts apart are read as one. */
export function ReaderText({ report, passages }: Props) {
  const words = useReaderWords();
  const said = useSaid(report.id);
  const { active } = useListed(report.id);
  const picked = usePicked();
  const sought = useSought();
  const pointedOut = useExplorer((state) => state.passage);
  const blocks = useMemo(() => blocksOf(passages), [passages]);
  const now = useMemo(
    () => ({
      roles: active === null ? [] : rolesOf(active, said.mentions),
      picked: picked?.words ?? [],
      sought,
    }),
    [active, said, picked, sought],
  );
  return (
    <ol
      className={active === null ? 'passages' : 'passages has-active'}
      aria-label={report.attached ? words.fullText : words.summaries}
    >
      {blocks.map((block) => (
        <PassageRow
          key={block[0]?.id}
          block={block}
          lang={report.lang}
          active={active}
          said={said}
          marks={block.map((passage) => marksOf(passage.id, said, now))}
          isPointedOut={block.some(({ id }) => id === pointedOut)}
        />
      ))}
    </ol>
  );
}
