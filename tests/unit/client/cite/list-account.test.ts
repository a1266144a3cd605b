import { expect, test } from '@jest/globals';
import { type Entry, listAccountOf, writeListAccount } from '../../../../client/cite/list-account.ts';
import '../../../helpers/installed-vocabulary.ts';

const quotation = (passage: string) => ({
  role: 'words' as const,
  seq: 1,
  part: 1,
  passage,
  start: 4,
  end: 9,
  terms: ['甲', '乙'],
});
const fact = (gloss: string, passage: string, remark = ''): Entry => ({
  type: 'fact',
  remark,
  fact: {
    basis: 'explicit',
    plan: false,
    negated: false,
    report: 'r',
    why: null,
    gloss_zh: `${gloss}。`,
    gloss_en: `${gloss}.`,
    quotations: [quotation(passage)],
    ambiguities: [],
  },
});
const written = (entries: readonly Entry[], form: 'text' | 'markdown', language: 'zh' | 'en' = 'zh') =>
  writeListAccount(listAccountOf(entries), { language, sources: new Map() }, form);

test('a list is told in its order, with remarks, and two facts of one place share a footnote', () => {
  const text = written([fact('后', 'r#3', '为何在先'), fact('前', 'r#0'), fact('又', 'r#3')], 'text');
  expect(text).toBe(
    [
      '1. 后。[1]（明言）',
      '   按：为何在先',
      '2. 前。[2]（明言）',
      '3. 又。[1]（明言）',
      '',
      '出处',
      '[1] 第 4 段第 5–9 字：甲 … 乙（原文关键词，非引文全文）',
      '[2] 第 1 段第 5–9 字：甲 … 乙（原文关键词，非引文全文）',
      '',
    ].join('\n'),
  );
});

test('in Markdown its footnotes are footnotes', () => {
  const text = written([fact('It was so', 'r#3')], 'markdown', 'en');
  expect(text).toMatch(/^1\. It was so\.\[\^1\]/);
  expect(text).toMatch(/^\[\^1\]: paragraph 4/m);
});

test('a question keeps its own sign, and what is only named has no footnote', () => {
  const named = { type: 'named', said: { zh: '谁？', en: 'Who?' }, remark: '' } as const;
  expect(written([named], 'text').split('\n')[0]).toBe('1. 谁？');
});
