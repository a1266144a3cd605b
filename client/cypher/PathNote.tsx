import { useMemo } from 'react';
import { useLanguage } from '../components/explorer-context.ts';
import type { KnownNames } from '../editor/quick-fix.ts';
import { pathsAside } from './bookkeeping.ts';
import type { AnswerBody } from './protocol.ts';
import { useCypherWords } from './use-cypher-words.ts';
import { cellsOf } from './values.ts';

/** Added to a statement, it keeps its path to things and what is said of them. */
const ONLY_THINGS = 'WHERE all(n IN nodes(p) WHERE n:Entity)';

/** Says so where a path leads by how the store keeps its evidence: two things named in one passage are not related by that. */
export function PathNote({
  answer,
  vocabulary,
}: {
  readonly answer: AnswerBody;
  readonly vocabulary: KnownNames;
}) {
  const words = useCypherWords();
  const language = useLanguage();
  const { paths, aside, labels } = useMemo(() => pathsAside(answer.data.values.map(cellsOf)), [answer]);
  if (aside === 0) return null;
  const nameOf = (label: string) => {
    const known = vocabulary.labels.find(({ name }) => name === label);
    return (language === 'zh' ? known?.label_zh : known?.label_en.toLowerCase()) ?? label;
  };
  const by = labels.map(nameOf).join(language === 'zh' ? '、' : ', ');
  return (
    <p className="path-note" role="note">
      {words.pathAside(aside, paths, by)} {words.pathOnlyThings} <code>{ONLY_THINGS}</code>
    </p>
  );
}
