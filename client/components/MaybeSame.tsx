import { useEffect, useState } from 'react';
import type { NodeDetails } from '#contract/graph.ts';
import { loadedValue } from '../model/remote.ts';
import { useActions, useWords } from './explorer-context.ts';
import { useReports } from './ReportBadge.tsx';

/** In a larger library only what has a namesake is asked about: proposals are made of all of it. */
const MOST_REPORTS = 50;

/** Says of a thing that it may be the same as one of another report, and leads to where that is judged. */
export function MaybeSame({ node }: { readonly node: NodeDetails }) {
  const words = useWords();
  const { send, setView } = useActions();
  const reports = useReports().length;
  const hasNamesake = Boolean(node.context_zh ?? node.context_en);
  const isWanted = reports > 1 && (reports <= MOST_REPORTS || hasNamesake);
  const [others, setOthers] = useState(0);
  useEffect(() => {
    let isLate = false;
    setOthers(0);
    if (!isWanted) return;
    void send('identities', { member: node.id, limit: 1 }).then((asked) => {
      const [found] = loadedValue(asked)?.identities ?? [];
      if (isLate || found === undefined) return;
      setOthers(new Set(found.members.map(({ kept }) => kept)).size - 1);
    });
    return () => {
      isLate = true;
    };
  }, [send, node.id, isWanted]);
  if (others < 1) return null;
  return (
    <p className="quiet" role="note">
      {words.maybeSame(others)}{' '}
      <button type="button" className="link" onClick={() => setView('same')}>
        {words.compareThem}
      </button>
    </p>
  );
}
