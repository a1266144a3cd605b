import { expect, test } from '@jest/globals';
import { CYPHER_WORDS } from '../../../client/words/cypher-words.ts';
import { LANGUAGES } from '../../../client/words/language.ts';
import {
  labelHeading,
  labelName,
  labelPlural,
  labelTitle,
  nodeLabels,
  qualifierName,
  verb,
} from '../../../client/words/vocabulary.ts';
import { WORDS, wordsIn } from '../../../client/words/words.ts';
import '../../helpers/installed-vocabulary.ts';
import { TYPES } from '../../helpers/vocabulary.ts';

const parts = Object.values({
  page: (await import('../../../client/words/page-words.ts')).PAGE_WORDS,
  graph: (await import('../../../client/words/graph-words.ts')).GRAPH_WORDS,
  layout: (await import('../../../client/words/layout-words.ts')).LAYOUT_WORDS,
  history: (await import('../../../client/words/history-words.ts')).HISTORY_WORDS,
  link: (await import('../../../client/words/link-words.ts')).LINK_WORDS,
  evidence: (await import('../../../client/words/evidence-words.ts')).EVIDENCE_WORDS,
  panel: (await import('../../../client/words/panel-words.ts')).PANEL_WORDS,
  cite: (await import('../../../client/words/cite-words.ts')).CITE_WORDS,
});

const isEmpty = (said: unknown) => typeof said === 'string' && said.trim() === '';

test('nothing is said as an empty text in either language', () => {
  const said = [...Object.entries(WORDS), ...Object.entries(CYPHER_WORDS)];
  expect(said.filter(([, { zh, en }]) => isEmpty(zh) || isEmpty(en)).map(([id]) => id)).toEqual([]);
});

test('no word has the id of another', () => {
  const ids = parts.flatMap((part) => Object.keys(part));
  expect(new Set(ids).size).toBe(ids.length);
});

test('English counts in singular and plural', () => {
  expect(wordsIn('en').count(1, 2)).toBe('1 node, 2 lines');
  expect(wordsIn('zh').count(1, 2)).toBe('1 个点，2 条线');
});

test('the words for expanding', () => {
  expect(wordsIn('zh').expand(labelName('Award', 'zh'), 3)).toBe('展开：表彰（3）');
  expect(wordsIn('en').expand(labelPlural('Award', 'en'), 3)).toBe('Expand: awards (3)');
});

test('roles of what a statement says besides its ends are told by their names', () => {
  expect(LANGUAGES.map((language) => qualifierName('SENTENCED', 'penalty', language))).toEqual([
    '刑罚',
    'penalty',
  ]);
  expect(qualifierName('SENTENCED', 'unheard-of', 'zh')).toBe('unheard-of');
});

test('names of labels and relations differ from each other', () => {
  const [labels, types] = [nodeLabels(), TYPES];
  for (const language of LANGUAGES) {
    expect(new Set(labels.map((label) => labelName(label, language))).size).toBe(labels.length);
    expect(new Set(types.map((type) => verb(type, language))).size).toBe(types.length);
  }
  expect([labelTitle('Facility', 'en'), labelHeading('Facility', 'en')]).toEqual(['Facility', 'Facilities']);
});
