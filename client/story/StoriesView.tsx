import { useState } from 'react';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { useReports } from '../components/ReportBadge.tsx';
import { ShowCypher } from '../components/ShowCypher.tsx';
import { Empty, Waiting } from '../components/Waiting.tsx';
import { storyGraph } from '../model/first-view.ts';
import { storyWordsIn } from '../words/story-words.ts';
import '../styles/story.css';
import { StoryChoices } from './StoryChoices.tsx';
import { StoryItem } from './StoryItem.tsx';
import { type Commendation, chosenStories, commendationsOf, EVERY_STORY } from './story-list.ts';

/** Every chain from a case or a program to its commendation, to be narrowed down and told. */
export function StoriesView() {
  const words = useWords();
  const { loadStories } = useActions();
  const asked = useExplorer((state) => state.answers.stories);
  return (
    <Waiting for={asked} retry={loadStories}>
      {(answer) =>
        commendationsOf(answer).length === 0 ? (
          <Empty what={words.storiesEmpty} next={words.canvasEmptyNext} />
        ) : (
          <StoryList stories={commendationsOf(answer)} isCut={answer.truncated} />
        )
      }
    </Waiting>
  );
}

function StoryList({
  stories,
  isCut,
}: {
  readonly stories: readonly Commendation[];
  readonly isCut: boolean;
}) {
  const words = useWords();
  const language = useLanguage();
  const own = storyWordsIn(language);
  const { showFragment } = useActions();
  const [choice, setChoice] = useState(EVERY_STORY);
  const shown = chosenStories(stories, choice, language, useReports());
  return (
    <>
      <StoryChoices stories={stories} choice={choice} onChoose={setChoice} />
      <p className="story-count">
        <span role="status">{own.storiesShown(shown.length, stories.length)}</span>
        {isCut && <span className="quiet">{words.saidCut}</span>}
        {shown.length > 0 && (
          <button type="button" className="link" onClick={() => showFragment(storyGraph(shown))}>
            {own.drawThese}
          </button>
        )}
        <ShowCypher question={{ of: 'stories', input: {} }} />
      </p>
      {shown.length === 0 && <Empty what={own.noStories} next={own.noStoriesNext} />}
      <ol className="story-list" aria-label={words.viewStories}>
        {shown.map((story) => (
          <StoryItem key={`${story.cause ?? ''} ${story.award}`} story={story} />
        ))}
      </ol>
    </>
  );
}
