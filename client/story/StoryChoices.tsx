import type { StoryPattern } from '#contract/patterns.ts';
import { useExplorer, useLanguage } from '../components/explorer-context.ts';
import { loadedValue } from '../model/remote.ts';
import { nameOf } from '../words/language.ts';
import { saidBy } from '../words/story-patterns.ts';
import { storyWordsIn } from '../words/story-words.ts';
import { labelHeading } from '../words/vocabulary.ts';
import {
  causesOf,
  countWith,
  GIVERS,
  giversOf,
  ORDERS,
  reportOf,
  type StoryChoice,
  type Told,
} from './story-list.ts';

interface Props {
  readonly pattern: StoryPattern;
  readonly stories: readonly Told[];
  readonly choice: StoryChoice;
  readonly onChoose: (choice: StoryChoice) => void;
}

/** What narrows the list down, each choice with how many it would leave. */
export function StoryChoices({ pattern, stories, choice, onChoose }: Props) {
  const language = useLanguage();
  const words = storyWordsIn(language);
  const { cause, agent } = pattern;
  const count = (other: Partial<StoryChoice>) => countWith(stories, choice, other);
  return (
    <div className="story-choices">
      <Choices
        name={nameOf(cause, language)}
        of={[
          { id: 'all', name: words.all },
          ...causesOf(stories).map((label) => ({ id: label, name: labelHeading(label, language) })),
          { id: 'none', name: saidBy(cause, 'none', language) },
        ].map((each) => ({ ...each, count: count({ cause: each.id }) }))}
        chosen={choice.cause}
        onChoose={(id) => onChoose({ ...choice, cause: id })}
      />
      <Choices
        name={nameOf(agent, language)}
        of={GIVERS.map((giver) => ({
          id: giver,
          name: giver === 'all' ? words.all : saidBy(agent, giver, language),
          count: count({ giver }),
        }))}
        chosen={choice.giver}
        onChoose={(giver) => onChoose({ ...choice, giver })}
      />
      <label>
        {saidBy(agent, 'by', language)}
        <select
          value={choice.by ?? ''}
          onChange={(event) => onChoose({ ...choice, by: event.target.value || null })}
        >
          <option value="">{words.all}</option>
          {giversOf(stories).map(({ node, count: given }) => (
            <option key={node.id} value={node.id}>
              {words.giverCount(nameOf(node, language), given)}
            </option>
          ))}
        </select>
      </label>
      <ReportChoice pattern={pattern} stories={stories} choice={choice} onChoose={onChoose} />
      <label>
        {words.order}
        <select
          value={choice.order}
          onChange={(event) => {
            const order = ORDERS.find((known) => known === event.target.value);
            if (order !== undefined) onChoose({ ...choice, order });
          }}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {order === 'giver' ? nameOf(agent, language).toLowerCase() : words.orders[order]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface ChoicesProps<Id extends string> {
  readonly name: string;
  readonly of: readonly { readonly id: Id; readonly name: string; readonly count: number }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

function Choices<Id extends string>({ name, of, chosen, onChoose }: ChoicesProps<Id>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's frame cannot lie in a bar; a group says the same.
    <div className="group segmented" role="group" aria-label={name}>
      {of.map((each) => (
        <button
          key={each.id}
          type="button"
          aria-pressed={each.id === chosen}
          onClick={() => onChoose(each.id)}
        >
          {each.name} <span className="number">{each.count}</span>
        </button>
      ))}
    </div>
  );
}

/** Only where there is more than one report to choose from. */
function ReportChoice({ stories, choice, onChoose }: Props) {
  const language = useLanguage();
  const words = storyWordsIn(language);
  const known = useExplorer((state) => loadedValue(state.answers.reports)?.reports);
  const ids = [...new Set(stories.map(reportOf))];
  if (ids.length < 2) return null;
  const titleOf = (id: string) => {
    const report = known?.find((each) => each.id === id);
    return (language === 'zh' ? report?.title_zh : report?.title_en) ?? id;
  };
  return (
    <label>
      {words.report}
      <select
        value={choice.report ?? ''}
        onChange={(event) => onChoose({ ...choice, report: event.target.value || null })}
      >
        <option value="">{words.all}</option>
        {ids.map((id) => (
          <option key={id} value={id}>
            {titleOf(id)}
          </option>
        ))}
      </select>
    </label>
  );
}
