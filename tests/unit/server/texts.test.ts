import { mkdir, mkdtemp, readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { hashOfText, parseText } from '../../../server/texts/report-text.ts';
import { openTexts } from '../../../server/texts/text-store.ts';

const folder = () => mkdtemp(join(tmpdir(), 'yinzheng-texts-'));

test('passages are the non-empty lines, trimmed, as code points', () => {
  expect(parseText(Buffer.from('\uFEFF\r\n 一𠀀 \r\n\n　二\n')).passages).toEqual([['一', '𠀀'], ['二']]);
});

test('a text in a folder is found by its hash, others are not', async () => {
  const given = await folder();
  await writeFile(join(given, 'report.txt'), '第一段\n第二段\n');
  await writeFile(join(given, 'notes.md'), '不是报道');
  const texts = await openTexts(await folder(), [given, '/no/such/folder']);
  expect(texts.passages(hashOfText('第一段\n第二段\n'))).toHaveLength(2);
  expect(texts.passages(hashOfText('不是报道'))).toBeNull();
});

test('an attached text is kept for the next start, for its owner only', async () => {
  const kept = join(await folder(), 'texts');
  const sha256 = await (await openTexts(kept, [])).attach('一段');
  expect(await readdir(kept)).toEqual([`${sha256}.txt`]);
  expect((await stat(join(kept, `${sha256}.txt`))).mode & 0o777).toBe(0o600);
  expect((await openTexts(kept, [])).passages(sha256)).toEqual([['一', '段']]);
});

test('a text that cannot be kept leaves no unfinished file', async () => {
  const kept = await folder();
  const texts = await openTexts(kept, []);
  await mkdir(join(kept, `${hashOfText('一段')}.txt`)); // nothing can take a folder's name
  await expect(texts.attach('一段')).rejects.toThrow();
  expect(await readdir(kept)).toEqual([`${hashOfText('一段')}.txt`]);
});
