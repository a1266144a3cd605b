import { expect, test } from '@jest/globals';
import {
  chosenStories,
  countWith,
  EVERY_STORY,
  giversOf,
  type StoryChoice,
  storiesOf,
} from '../../../../client/story/story-list.ts';
import { story } from '../build.ts';

const place = (of: ReturnType<typeof story>, at: string, dates: readonly string[] = []) => ({
  ...of,
  place: at,
  edges: of.edges.map((edge) => ({ ...edge, dates: edge.type === 'ISSUED' ? [...dates] : [] })),
});

const STORIES = storiesOf({
  stories: [
    place(story('case-a', 'award-1', 'official-x'), 'r#10', ['2021-05']),
    place(story('case-b', 'award-2'), 's#1'),
    place(story('program-c', 'award-3', 'official-x'), 'r#2', ['2020']),
    place(story('program-d', 'award-4', 'unit-y'), 'r#2', ['2022']),
  ],
  others: [place(story('case-e', 'award-5'), 's#2')],
  ...{ caused: 4, total: 5, next: null },
});

const causes = (choice: Partial<StoryChoice>) =>
  chosenStories(STORIES, { ...EVERY_STORY, ...choice }, 'en').map(({ cause }) => String(cause));

test.each<[string, Partial<StoryChoice>, string[]]>([
  ['all in the order of the text', {}, ['program-c', 'program-d', 'case-a', 'case-b', 'null']],
  ['cases', { cause: 'Case' }, ['case-a', 'case-b']],
  ['without a stated giver', { giver: 'unstated' }, ['case-b', 'null']],
  ['of one giver', { by: 'official-x' }, ['program-c', 'case-a']],
  ['of one report', { report: 's' }, ['case-b', 'null']],
  ['by date, the undated last', { order: 'date' }, ['program-c', 'case-a', 'program-d', 'case-b', 'null']],
  ['by giver, the unstated last', { order: 'giver' }, ['program-c', 'case-a', 'program-d', 'case-b', 'null']],
  ['without a stated cause', { cause: 'none' }, ['null']],
  ['nothing', { cause: 'Program', giver: 'unstated' }, []],
])('stories: %s', (_, choice, expected) => {
  expect(causes(choice)).toEqual(expected);
});

test('each choice tells how many it would leave beside the other choices', () => {
  const choice: StoryChoice = { ...EVERY_STORY, cause: 'Program' };
  expect(countWith(STORIES, choice, { giver: 'stated' })).toBe(2);
  expect(countWith(STORIES, choice, { cause: 'all' })).toBe(5);
});

test('who commended more than once comes first', () => {
  expect(giversOf(STORIES).map(({ node, count }) => [node.id, count])).toEqual([
    ['official-x', 2],
    ['unit-y', 1],
  ]);
});
