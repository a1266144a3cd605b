import { strToU8, zipSync } from 'fflate';
import type { ImportFormat } from '#contract/importing.ts';
import { SAMPLES } from './samples.ts';

const json = (value: unknown) => strToU8(JSON.stringify(value));
const cut = (format: ImportFormat) => SAMPLES[format].slice(0, Math.floor(SAMPLES[format].length * 0.6));
const sofa = { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: '临江市公安局' };
const head = '#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Thing|label\n\n\n#Text=甲乙\n';

/** Files of which nothing can be taken: what is wrong, and what the one line says of it. */
export const BROKEN: readonly (readonly [ImportFormat, string, Uint8Array, RegExp])[] = [
  ['sheet', 'empty', strToU8(' '), /no row of column names|no row below/],
  ['sheet', 'a head alone', strToU8('quotation,subject\n'), /no row below/],
  ['sheet', 'no column of quotations', strToU8('a,b\n1,2\n'), /needs columns .* a, b/],
  ['sheet', 'an open quotation mark', strToU8('quotation,subject\n"甲,乙\n'), /CSV/],
  ['sheet', 'a cut workbook', zipSync({ 'xl/workbook.xml': json({}) }).slice(0, 60), /whole \.zip/],
  ['sheet', 'an archive that is no workbook', zipSync({ 'a.txt': strToU8('甲') }), /no workbook/],
  ['sheet', 'a workbook without a sheet', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), /workbook/],
  ['sheet', 'a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /no text/],
  ['brat', 'prose', strToU8('临江市公安局的一年\n'), /line 1 is no annotation/],
  ['brat', 'no annotation', strToU8('\n\n'), /no annotation/],
  ['brat', 'an offset that is a word', strToU8('T1\tUnit eins 7\t甲\n'), /line 1/],
  ['brat', 'spaces for tabs', strToU8('T1 Unit 0 6 临江市公安局\n'), /line 1/],
  ['brat', 'a relation to nothing', strToU8('T1\tUnit 0 2\t甲乙\nR1\tX Arg1:T1 Arg2:T9\n'), /R1 joins T9/],
  ['brat', 'a relation with one end', strToU8('T1\tUnit 0 2\t甲乙\nR1\tX Arg1:T1\n'), /line 2/],
  ['brat', 'an archive without .ann', zipSync({ 'a.txt': strToU8('甲') }), /holds no \.ann/],
  [
    ...(['brat', 'an archive of other reports'] as const),
    zipSync({ 'a.ann': strToU8('T1\tX 0 1\t甲'), 'b.ann': strToU8('T1\tX 0 1\t甲') }),
    /2 files \.ann/,
  ],
  ['cas-json', 'cut', cut('cas-json'), /JSON/],
  ['cas-json', 'other JSON', json({ a: 1 }), /%FEATURE_STRUCTURES/],
  ['cas-json', 'no text', json({ '%FEATURE_STRUCTURES': [] }), /sofaString/],
  ['cas-json', 'no annotation', json({ '%FEATURE_STRUCTURES': [sofa] }), /no annotation/],
  ['cas-json', 'a structure without a type', json({ '%FEATURE_STRUCTURES': [{ '%ID': 1 }] }), /CAS JSON/],
  ['webanno', 'another format', strToU8('#FORMAT=CoNLL\n'), /#FORMAT/],
  ['webanno', 'an older version', strToU8('#FORMAT=WebAnno TSV 2.0\n'), /#FORMAT/],
  ['webanno', 'no tokens', strToU8('#FORMAT=WebAnno TSV 3.3\n'), /no annotation/],
  ['webanno', 'a token without offsets', strToU8(`${head}1-1\tx\t甲\tUnit\n`), /line 6/],
  ['webanno', 'a token with too few cells', strToU8(`${head}1-1\t0-1\t甲\n`), /line 6/],
  ['webanno', 'an offset beyond any text', strToU8(`${head}1-1\t99999999-100000000\t甲\tUnit\n`), /outside/],
  ['doccano', 'cut', cut('doccano'), /JSON/],
  ['doccano', 'a list of numbers', json([1, 2]), /doccano/],
  ['doccano', 'no text', json({ label: [[0, 1, 'X']] }), /holds no text/],
  ['doccano', 'nothing labelled', json({ text: '甲', label: [] }), /no annotation/],
  ['doccano', 'offsets that are words', json({ text: '甲', label: [['a', 'b', 'X']] }), /doccano/],
  ['label-studio', 'cut', cut('label-studio'), /JSON/],
  ['label-studio', 'an empty list', json([]), /Label Studio/],
  ['label-studio', 'tasks without annotations', json([{ data: { text: '甲' } }]), /annotations/],
  ['label-studio', 'nothing labelled', json([{ data: { text: '甲' }, annotations: [] }]), /no annotation/],
  ['web-annotation', 'cut', cut('web-annotation'), /JSON/],
  ['web-annotation', 'no target', json([{ body: [] }]), /target/],
  [
    ...(['web-annotation', 'of another report'] as const),
    json([{ target: { source: 'urn:yinzheng:passage:other/1', selector: [{ exact: '甲' }] } }]),
    /none of its 1/,
  ],
  ['inkvisitor', 'cut', cut('inkvisitor'), /JSON/],
  ['inkvisitor', 'no entities', json({ entities: [] }), /InkVisitor/],
  ['inkvisitor', 'a text', strToU8('<u1>甲</u1>'), /JSON/],
];
