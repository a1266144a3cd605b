import { useMemo } from 'react';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { useStoriesName } from '../components/use-stories-name.ts';
import { loadedValue } from '../model/remote.ts';
import { actsDrawn, originOf, patternsOf } from '../model/set-in-question.ts';
import { doorOf, OF_THE_SET } from './doors.ts';

/** What the left half shows, in a few words. */
export function Subject() {
  const words = useWords();
  const storiesName = useStoriesName();
  const view = useExplorer((state) => state.view);
  const sought = useExplorer((state) => state.sought);
  if (view === 'found') return words.foundTitle(sought);
  if (view === 'answer') return words.answer;
  if (view === 'about') return words.aboutPage;
  if (view === 'add') return words.addReport;
  if (view === 'same') return words.sameOrNot;
  if (view === 'stories') return storiesName;
  if (view === 'library') return words.doorLibrary;
  const form = doorOf(view)?.forms.find((each) => each.view === view);
  const isOfSet = form === undefined || OF_THE_SET.includes(view);
  return isOfSet ? <SetTitle /> : words[form.name];
}

/** The question that the picture answers, or where it came from. */
function SetTitle() {
  const words = useWords();
  const language = useLanguage();
  const storiesName = useStoriesName();
  const nodes = useExplorer((state) => state.nodes);
  const past = useExplorer((state) => state.past);
  const told = useExplorer((state) => loadedValue(state.answers.stories));
  const origin = useMemo(() => originOf(past, nodes, told?.stories ?? []), [past, nodes, told]);
  const [only, ...others] = patternsOf(told?.stories ?? []);
  if (origin !== 'first') return words.titleOf[origin];
  if (others.length > 0) return storiesName;
  return (language === 'zh' ? only?.title_zh : only?.title_en) ?? storiesName;
}

const NOTHING_TOLD = { stories: [], others: [], total: 0 };

/** How many of the acts that stories are about are drawn, and a way to all of them. */
export function ActsDrawn() {
  const words = useWords();
  const { showAllStories } = useActions();
  const nodes = useExplorer((state) => state.nodes);
  const told = useExplorer((state) => loadedValue(state.answers.stories));
  const { drawn, all } = useMemo(() => actsDrawn(nodes, told ?? NOTHING_TOLD), [nodes, told]);
  if (drawn === 0) return null;
  return (
    <span className="acts-drawn">
      {words.actsDrawn(drawn, all)}
      {drawn < all && (
        <>
          {' · '}
          <button type="button" className="link" onClick={() => void showAllStories()}>
            {words.allActs(all)}
          </button>
        </>
      )}
    </span>
  );
}
