import { expect, test } from '@jest/globals';
import { renderToString } from 'react-dom/server';
import type { Cell } from '#contract/question.ts';
import { createExplorer } from '../../../client/actions/store.ts';
import { createClient } from '../../../client/api/client.ts';
import { AnswerCell } from '../../../client/components/AnswerCell.tsx';
import { ExplorerContext } from '../../../client/components/explorer-context.ts';
import type { Language } from '../../../client/words/language.ts';
import { installKinds } from '../../../client/words/vocabulary.ts';
import { vocabulary as VOCABULARY } from '../../helpers/installed-vocabulary.ts';

/** What a reader of the language sees of a cell. */
function seen(column: string, cell: Cell, language: Language): string {
  const explorer = createExplorer(createClient(fetch), { language, theme: 'light' });
  return renderToString(
    <ExplorerContext value={explorer}>
      <AnswerCell cell={cell} column={column} />
    </ExplorerContext>,
  );
}

test.each<[string, string, string, string]>([
  ['kind', 'written-instruction', '批示', 'written instruction'],
  ['kind', 'party-admission', '火线入党', 'party admission'],
  ['comparison', 'previous-3-year-mean', '较前三年平均数', 'against the mean of the 3 years before'],
  ['direction', 'down', '下降', 'down'],
  ['unit', 'percent', '%', '%'],
  ['tense', 'current', '现任', 'current'],
  ['tense', 'then', '时任', 'then'],
  ['tense', 'former', '曾任', 'formerly'],
  ['basis', 'explicit', '明言', 'explicit'],
  ['basis', 'ellipsis', '承前省略', 'subject implied'],
  ['basis', 'inferred', '推断', 'inferred'],
  ['did', 'AMENDED', '改判', 'amended'],
])('a cell of %s says %s as readers do', (column, value, zh, en) => {
  const cell: Cell = { type: 'value', value };
  expect([seen(column, cell, 'zh'), seen(column, cell, 'en')]).toEqual([zh, en]);
  const cells: Cell = { type: 'values', values: [value, value] };
  expect(seen(column, cells, 'zh')).toBe(`${zh}、${zh}`);
  expect(seen(column, cells, 'en')).toBe(`${en}, ${en}`);
});

test('what is no word of the vocabulary, or stands in another column, is shown as it is', () => {
  expect(seen('kind', { type: 'value', value: 'unheard-of' }, 'en')).toBe('unheard-of');
  expect(seen('as_written', { type: 'value', value: 'down' }, 'zh')).toMatch(/>down</);
  expect(seen('count', { type: 'value', value: 5 }, 'zh')).toBe('5');
});

test('a kind that two labels call differently keeps its word', () => {
  installKinds([
    { name: 'rules', name_zh: '规范', name_en: 'rules' },
    { name: 'rules', name_zh: '规则', name_en: 'rules' },
  ]);
  const cell: Cell = { type: 'value', value: 'rules' };
  expect([seen('kind', cell, 'zh'), seen('kind', cell, 'en')]).toEqual(['rules', 'rules']);
  installKinds(VOCABULARY.kinds);
});
