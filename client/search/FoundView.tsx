import { useEffect, useState } from 'react';
import { FIND_PARTS, type Found } from '#contract/find.ts';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { ShowCypher } from '../components/ShowCypher.tsx';
import { NamesakesAmong } from '../components/ToldApart.tsx';
import { Empty, Waiting } from '../components/Waiting.tsx';
import { idle, type Remote } from '../model/remote.ts';
import '../styles/found.css';
import { Concordance } from './Concordance.tsx';
import { FoundGroup } from './FoundGroup.tsx';
import { groupsOf } from './hits.tsx';
import { KindGroup } from './KindGroup.tsx';

const WITHOUT_WORDS = FIND_PARTS.filter((part) => part !== 'words').join(',');

/** Of each group at first. */
const FIRST = 10;

/** All that the words find, by what it is. */
export function FoundView() {
  const words = useWords();
  const sought = useExplorer((state) => state.sought);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section className="reading-view found" tabIndex={0} aria-label={words.searchResults}>
      <Results key={sought} sought={sought} />
    </section>
  );
}

function Results({ sought }: { readonly sought: string }) {
  const { readFound } = useActions();
  const [found, setFound] = useState<Remote<Found>>(idle);
  const ask = () => readFound({ q: sought, limit: FIRST, in: FIND_PARTS.join(',') }, setFound);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another component.
  useEffect(ask, []);
  return (
    <Waiting for={found} retry={ask}>
      {(value) => <Groups found={value} sought={sought} />}
    </Waiting>
  );
}

function Groups({ found, sought }: { readonly found: Found; readonly sought: string }) {
  const words = useWords();
  const groups = groupsOf(found);
  const things = groups.filter(({ part }) => part !== 'words' && part !== 'kinds');
  const hasWords = groups.some(({ part }) => part === 'words');
  return (
    <>
      {groups.length === 0 && <Empty what={words.foundNothing(sought)} next={words.foundNothingNext} />}
      {groups.length > 1 && <Contents groups={groups} />}
      <NamesakesAmong nodes={found.names?.hits ?? []}>
        {things.map((group) => (
          <FoundGroup key={`${group.part} ${group.isNear}`} group={group} found={found} sought={sought} />
        ))}
      </NamesakesAmong>
      {found.kinds && found.kinds.total > 0 && <KindGroup of={found.kinds} />}
      {hasWords && <Concordance sought={sought} />}
      <p>
        <ShowCypher question={{ of: 'find', input: { q: sought, in: WITHOUT_WORDS } }} />
      </p>
      {found.words?.isSearchable === false && <p className="quiet">{words.foundNoTexts}</p>}
    </>
  );
}

/** Where each group begins, with how many there are. */
function Contents({ groups }: { readonly groups: ReturnType<typeof groupsOf> }) {
  const words = useWords();
  const names = {
    names: words.foundNames,
    kinds: words.foundKinds,
    statements: words.foundStatements,
    figures: words.foundFigures,
    words: words.foundWords,
  };
  return (
    <p className="found-contents">
      {groups
        .filter(({ isNear }) => !isNear)
        .map(({ part, total, isLeast }) => (
          <button
            key={part}
            type="button"
            className="link"
            onClick={() => document.getElementById(`found-${part}`)?.scrollIntoView({ block: 'start' })}
          >
            {names[part]} <span className="number found-count">{words.foundCount(total, isLeast)}</span>
          </button>
        ))}
    </p>
  );
}
