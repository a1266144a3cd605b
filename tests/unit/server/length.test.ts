import { expect, test } from '@jest/globals';
import { betweenLines } from '#contract/lines.ts';
import { decodeText } from '#contract/text-encoding.ts';
import { lengthOf } from '../../../server/texts/length.ts';
import { hashOfText, variantsOf } from '../../../server/texts/report-text.ts';

test('a character of Chinese counts one, a word of English three at most', () => {
  expect(lengthOf('永康市公安局')).toBe(6);
  expect(lengthOf('Linjiang Municipal Public Security Bureau')).toBe(15);
  expect(lengthOf('of 12')).toBe(4);
  expect(lengthOf('5%')).toBe(2);
  expect(lengthOf('3·3走私案')).toBe(6);
});

test('lines of one sentence are joined with a space where the script has spaces', () => {
  expect(betweenLines('得到省', '长批示')).toBe('');
  expect(betweenLines('praised by the', 'governor')).toBe(' ');
  expect(betweenLines('the 5', '次')).toBe('');
});

test('UTF-8 is strict; UTF-16 and GB18030 are named; anything else is nothing', () => {
  expect(decodeText(Buffer.from('永康'))).toEqual({ text: '永康', encoding: 'UTF-8' });
  expect(decodeText(Uint8Array.from([0xd3, 0xc0, 0xbf, 0xb5, 0x0a]))).toEqual({
    text: '永康\n',
    encoding: 'GB18030',
  });
  expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x38, 0x6c]))).toEqual({ text: '永', encoding: 'UTF-16LE' });
  expect(decodeText(Uint8Array.from([0xfe, 0xff, 0x6c, 0x38]))).toEqual({ text: '永', encoding: 'UTF-16BE' });
  expect(decodeText(Uint8Array.from([0x41, 0xff]))).toBeNull();
  expect(decodeText(Uint8Array.from([0x00, 0x41, 0xd3, 0xc0]))).toBeNull();
});

test.each([
  ['one more line end', '一行\n二行\n', '一行\n二行\n\n'],
  ['without the last line end', '一行\n二行\n', '一行\n二行'],
  ['a blank before each line end', '　一行\n\n二行\n', '　一行 \n \n二行 \n'],
  ['line ends of Windows', '一行\n二行\n', '\uFEFF一行\r\n二行\r\n'],
])('the same passages in another file are the same text: %s', (_name, annotated, given) => {
  expect(variantsOf(given).map(hashOfText)).toContain(hashOfText(annotated));
});

test('a changed character is another text', () => {
  expect(variantsOf('一行\n').map(hashOfText)).not.toContain(hashOfText('二行\n'));
});
