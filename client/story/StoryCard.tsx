import type { Citing } from '#contract/citable.ts';
import { MOST_STORY_EDGES } from '../actions/story-actions.ts';
import { linkTo } from '../address/cited.ts';
import type { Account } from '../cite/account.ts';
import { titleOf, writeAccount } from '../cite/account-text.ts';
import type { CitationFormat } from '../cite/citation.ts';
import { gapSaid } from '../cite/gaps.ts';
import { CollectButton } from '../components/CollectButton.tsx';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { Empty, Waiting } from '../components/Waiting.tsx';
import type { OpenStory } from '../model/open-story.ts';
import { storyWordsIn } from '../words/story-words.ts';
import '../styles/story.css';
import { CopyMenu } from '../components/CopyMenu.tsx';
import { useSite } from '../components/use-site.ts';
import { ClauseItem } from './Clause.tsx';
import { NoteItem } from './Note.tsx';
import { PackButton } from './StoryTools.tsx';

/** What the reports say along a chain of edges: numbered clauses, what is left open, and the words behind each. */
export function StoryCard() {
  const { openStory } = useActions();
  const words = storyWordsIn(useLanguage());
  const story = useExplorer((state) => state.story);
  return (
    <Waiting
      for={story.account}
      retry={() => openStory(story.edges)}
      empty={<Empty what={words.storyEmpty} next={words.storyEmptyNext} />}
    >
      {(account) => <AccountView account={account} story={story} />}
    </Waiting>
  );
}

interface Props {
  readonly account: Account;
  readonly story: OpenStory;
}

function AccountView({ account, story }: Props) {
  const language = useLanguage();
  const words = storyWordsIn(language);
  const { edges } = story;
  return (
    <article className="story" id="story-card">
      <h2 className="panel-title" id="story-title">
        {titleOf(account, language)}
      </h2>
      {edges.length > MOST_STORY_EDGES && (
        <p className="quiet">{words.storyFirst(MOST_STORY_EDGES, edges.length)}</p>
      )}
      <ol className="clauses" aria-labelledby="story-title">
        {account.clauses.map((clause) => (
          <ClauseItem key={clause.statement} clause={clause} />
        ))}
      </ol>
      {account.gaps.map((gap) => (
        <p className="gap" key={`${gap.expected.id} ${gap.of.id}`}>
          {gapSaid(gap, language)}
        </p>
      ))}
      <h3 id="story-notes">{words.notes}</h3>
      <ol className="notes" aria-labelledby="story-notes">
        {account.notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the number of a note is what it is known by.
          <NoteItem key={index} note={note} number={index + 1} />
        ))}
      </ol>
      <Carry account={account} story={story} />
    </article>
  );
}

/** Taking the account along: as a text, a citation, a link. */
function Carry({ account, story }: Props) {
  const words = storyWordsIn(useLanguage());
  const site = useSite();
  const reports = new Set(account.notes.map(({ report }) => report));
  const sources = [...reports].flatMap((report) => site.sources.get(report) ?? []);
  const title = { zh: titleOf(account, 'zh'), en: titleOf(account, 'en') };
  const write = (format: CitationFormat, citing: Citing) =>
    writeAccount(format, account, {
      ...citing,
      sources: site.sources,
      link: linkTo(site, { story: story.edges }),
    });
  return (
    <>
      <h3>{words.copyStory}</h3>
      <CopyMenu write={write} sources={sources} />
      <p className="buttons">
        <CollectButton
          what={{ type: 'story', id: story.edges.slice(0, MOST_STORY_EDGES).join(','), said: title }}
        />
        <PackButton name={words.pack} title={title} edges={story.edges} nodes={account.nodes} />
      </p>
    </>
  );
}
