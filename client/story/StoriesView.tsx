import { useState } from 'react';
import type { StoryPattern } from '#contract/patterns.ts';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { More } from '../components/More.tsx';
import { useReports } from '../components/ReportBadge.tsx';
import { ShowCypher } from '../components/ShowCypher.tsx';
import { Empty, Waiting } from '../components/Waiting.tsx';
import { storyGraph } from '../model/first-view.ts';
import { nameOf } from '../words/language.ts';
import { storyWordsIn } from '../words/story-words.ts';
import { patterns } from '../words/vocabulary.ts';
import '../styles/story.css';
import { StoryChoices } from './StoryChoices.tsx';
import { StoryItem } from './StoryItem.tsx';
import { chosenStories, EVERY_STORY, storiesOf, type Told } from './story-list.ts';

/** Every story, pattern by pattern, to be narrowed down and told. */
export function StoriesView() {
  const words = useWords();
  const { loadStories } = useActions();
  const asked = useExplorer((state) => state.answers.stories);
  return (
    <Waiting for={asked} retry={loadStories}>
      {(answer) =>
        storiesOf(answer).length === 0 ? (
          <Empty what={words.storiesEmpty} next={words.canvasEmptyNext} />
        ) : (
          <>
            <More of="stories" shown={storiesOf(answer).length} total={answer.total} next={answer.next} />
            <Patterns stories={storiesOf(answer)} isCut={answer.next !== null} />
          </>
        )
      }
    </Waiting>
  );
}

interface Props {
  readonly stories: readonly Told[];
  readonly isCut: boolean;
}

/** The stories of each pattern; under its name, where there are several. */
function Patterns({ stories, isCut }: Props) {
  const language = useLanguage();
  const told = patterns().stories.filter((pattern) => stories.some((story) => story.pattern === pattern));
  return told.map((pattern) => {
    const own = stories.filter((story) => story.pattern === pattern);
    const list = <StoryList key={pattern.id} pattern={pattern} stories={own} isCut={isCut} />;
    if (told.length === 1) return list;
    return (
      <section key={pattern.id} className="story-pattern" aria-labelledby={`stories-${pattern.id}`}>
        <h3 id={`stories-${pattern.id}`}>{nameOf(pattern, language)}</h3>
        {list}
      </section>
    );
  });
}

function StoryList({ pattern, stories, isCut }: Props & { readonly pattern: StoryPattern }) {
  const words = useWords();
  const language = useLanguage();
  const own = storyWordsIn(language);
  const { showFragment } = useActions();
  const [choice, setChoice] = useState(EVERY_STORY);
  const shown = chosenStories(stories, choice, language, useReports());
  return (
    <>
      <StoryChoices pattern={pattern} stories={stories} choice={choice} onChoose={setChoice} />
      <p className="story-count">
        <span role="status">{own.storiesShown(shown.length, stories.length)}</span>
        {isCut && <span className="quiet">{words.saidCut}</span>}
        {shown.length > 0 && (
          <button type="button" className="link" onClick={() => showFragment(storyGraph(shown))}>
            {own.drawThese}
          </button>
        )}
        <ShowCypher question={{ of: 'stories', input: { limit: 50 } }} />
      </p>
      {shown.length === 0 && <Empty what={own.noStories} next={own.noStoriesNext} />}
      <ol className="story-list" aria-label={words.viewStories}>
        {shown.map((story) => (
          <StoryItem key={`${story.cause ?? ''} ${story.act}`} story={story} />
        ))}
      </ol>
    </>
  );
}
