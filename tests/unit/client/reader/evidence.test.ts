import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type PassageSummary, saidIn } from '#contract/evidence.ts';
import type { PlacedFact, ReportStatements } from '#contract/reading.ts';
import { factsOn } from '../../../../client/model/placed-facts.ts';
import { rolesOf } from '../../../../client/model/roles.ts';
import { anchorsOf } from '../../../../client/reader/anchors-of.ts';
import { blocksOf } from '../../../../client/reader/blocks.ts';
import { marksOf, type Segment, segmentsOf, uncoveredIn } from '../../../../client/reader/spans.ts';
import type { Dataset } from '../../../../server/dataset/dataset.ts';
import { readDataset } from '../../../../server/import/read.ts';
import { linesOf } from '../../../helpers/report-lines.ts';
import { REPORT, reportFolder, reportText, SAMPLES, TEXT_FOLDERS } from '../../../helpers/reports.ts';
import { describeWithText } from '../../../helpers/with-text.ts';

const numberOf = (passage: string) => Number(passage.split('#')[1]);
type Said = Pick<ReportStatements, 'facts' | 'mentions'>;

/** What the server answers of a report, from its files. */
function answerOf({ evidence, mentions, relations, observations }: Dataset): Said {
  const quotationsOf = (id: string) =>
    evidence.filter(({ fact }) => fact === id).map(({ fact, ...quotation }) => quotation);
  const facts = [
    ...relations.map(({ from, to, ...row }) => ({ ...row, edge: `edge-${row.id}`, about: [from, to] })),
    ...observations.map((row) => ({ ...row, edge: null })),
  ].map(({ id, edge, about, basis, why, plan, negated, gloss_zh, gloss_en }): PlacedFact => {
    const quotations = quotationsOf(id);
    return { id, edge, about, basis, why, plan, negated, gloss_zh, gloss_en, quotations, ambiguities: [] };
  });
  const place = ({ passage, start }: { passage: string; start: number }) => numberOf(passage) * 1e5 + start;
  const firstOf = ({ quotations }: PlacedFact) => Math.min(...saidIn(quotations).map(place));
  return {
    facts: facts.sort((a, b) => firstOf(a) - firstOf(b)),
    mentions: [...mentions].sort((a, b) => place(a) - place(b)),
  };
}

const summariesOf = ({ passages }: Dataset): PassageSummary[] =>
  passages.map((row, order) => ({
    ...row,
    summary_zh: row.summary_zh ?? '',
    summary_en: row.summary_en ?? '',
    order,
    coverage: { relations: 0, observations: 0, mentions: 0 },
  }));

const joined = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('');
const NOTHING = { roles: [], picked: [], sought: null };

async function read(id: string, text: string) {
  const result = await readDataset(reportFolder(id), { textFolders: TEXT_FOLDERS });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
  const { dataset } = result;
  const lines = linesOf(text);
  const said = answerOf(dataset);
  const segments = (passage: string, now: Parameters<typeof marksOf>[2] = NOTHING) =>
    segmentsOf((lines[numberOf(passage)] ?? []).join(''), marksOf(passage, said, now));
  const slice = (at: { passage: string; start: number; end: number }) =>
    (lines[numberOf(at.passage)] ?? []).slice(at.start, at.end).join('');
  return { dataset, lines, said, segments, slice };
}

const sampleText = (id: string) => readFileSync(`${reportFolder(id)}/text.txt`, 'utf8');

describeWithText(`the words of ${REPORT}`, () => testWords(REPORT, 714, reportText() ?? ''));
describe.each([
  [SAMPLES[0], 144],
  [SAMPLES[1], 127],
])('the words of %s', (id, pieces) => testWords(id, pieces, sampleText(id)));

function testWords(id: string, pieces: number, text: string): void {
  const reading = read(id, text);

  test('every passage on the page is the passage, character for character, in whatever is marked', async () => {
    const { dataset, lines, said, segments } = await reading;
    expect(dataset.passages).toHaveLength(lines.length);
    for (const [index, { id: passage, characters }] of dataset.passages.entries()) {
      expect(numberOf(passage)).toBe(index);
      const plain = segments(passage);
      expect(joined(plain)).toBe(lines[index]?.join(''));
      for (const fact of factsOn(said.facts, [{ passage, start: 0, end: characters }])) {
        const roles = rolesOf(fact, said.mentions);
        const picked = [{ passage, start: 1, end: characters - 1 }];
        const all = segments(passage, { roles, picked, sought: fact.about[0] ?? null });
        expect(joined(all)).toBe(lines[index]?.join(''));
        expect(all.map(({ start }) => start)).toEqual([0, ...all.slice(0, -1).map(({ end }) => end)]);
      }
    }
  });

  test(`each of its ${pieces} pieces of evidence cuts out its terms, and a fact lights just the characters of its words`, async () => {
    const { dataset, lines, segments, slice } = await reading;
    expect(dataset.evidence).toHaveLength(pieces);
    const onPassage = new Map(dataset.passages.map((passage) => [passage.id, segments(passage.id)]));
    for (const piece of dataset.evidence) {
      const all = onPassage.get(piece.passage) ?? [];
      const within = all.filter(({ start, end }) => start >= piece.start && end <= piece.end);
      if (piece.role === 'words') {
        expect(within.every(({ facts }) => facts.includes(piece.fact))).toBe(true);
        expect(joined(within)).toBe(slice(piece));
      }
      expect(slice(piece)).not.toBe('');
      for (const term of piece.terms) expect(slice(piece)).toContain(term);
    }
    // And nothing else: what a fact lights on a passage is the union of its pieces there.
    for (const fact of new Set(dataset.evidence.map((piece) => piece.fact)))
      for (const [passage, all] of onPassage) {
        const own = saidIn(dataset.evidence).filter(
          (piece) => piece.fact === fact && piece.passage === passage,
        );
        const expected = (lines[numberOf(passage)] ?? []).filter((_, at) =>
          own.some(({ start, end }) => at >= start && at < end),
        );
        expect(joined(all.filter(({ facts }) => facts.includes(fact)))).toBe(expected.join(''));
      }
  });

  test('subject and object of each fact are marked where they are named, the rest of its quotations as its words', async () => {
    const { said, segments, slice } = await reading;
    let named = 0;
    for (const fact of said.facts) {
      const roles = rolesOf(fact, said.mentions);
      const [subject, object] = fact.about;
      const isObject = (entity: string) => fact.edge !== null && entity === object && entity !== subject;
      for (const passage of new Set(fact.quotations.map((piece) => piece.passage))) {
        const all = segments(passage, { ...NOTHING, roles });
        const here = said.mentions.filter(
          (mention) =>
            mention.passage === passage &&
            fact.about.includes(mention.entity) &&
            fact.quotations.some(
              (piece) =>
                piece.passage === passage && piece.start <= mention.start && piece.end >= mention.end,
            ),
        );
        for (const mention of here) {
          const role = isObject(mention.entity) ? 'object' : 'subject';
          const isShared = here.some(
            (other) =>
              isObject(other.entity) !== isObject(mention.entity) &&
              other.start < mention.end &&
              other.end > mention.start,
          );
          const marked = all.filter(({ start, end }) => start >= mention.start && end <= mention.end);
          expect(joined(marked)).toBe(mention.surface);
          expect(slice(mention)).toBe(mention.surface);
          if (isShared) continue; // one name within the other: either reading is right
          expect(new Set(marked.map((segment) => segment.role))).toEqual(new Set([role]));
          named += 1;
        }
        const quoted = all.filter(({ facts }) => facts.includes(fact.id));
        expect(quoted.every(({ role }) => role !== null)).toBe(true);
        const inNames = (segment: Segment) =>
          here.some(({ start, end }) => segment.start >= start && segment.end <= end);
        for (const segment of quoted) if (!inNames(segment)) expect(segment.role).toBe('words');
      }
    }
    expect(named).toBeGreaterThan(said.facts.length / 2);
  });

  test('the clause that an omitted subject is taken from is marked apart, what it names of the fact as its subject', async () => {
    const { said, segments, slice } = await reading;
    let named = 0;
    for (const fact of said.facts.filter(({ basis }) => basis === 'ellipsis')) {
      const taken = fact.quotations.filter(({ role }) => role === 'subject');
      expect(taken).not.toEqual([]);
      const roles = rolesOf(fact, said.mentions);
      for (const piece of taken) {
        const inside = segments(piece.passage, { ...NOTHING, roles }).filter(
          ({ start, end }) => start >= piece.start && end <= piece.end,
        );
        expect(joined(inside)).toBe(slice(piece));
        expect(inside.map(({ role }) => role)).not.toContain(null);
        named += inside.filter(({ role }) => role === 'subject').length;
      }
    }
    expect(named).toBeGreaterThan(0);
  });

  test('a quotation that a line break cuts is read in one block, its pieces touching', async () => {
    const { dataset, lines } = await reading;
    const read = summariesOf(dataset).map((each) => ({
      ...each,
      text: [...(lines[numberOf(each.id)] ?? [])].join(''),
    }));
    const blocks = blocksOf(read).map((block) => block.map((passage) => passage.id));
    expect(blocks.flat().sort()).toEqual(dataset.passages.map((passage) => passage.id).sort());
    const second = dataset.evidence.filter(({ part }) => part > 1);
    for (const piece of second) {
      const before = dataset.evidence.find(
        ({ fact, role, seq, part }) =>
          fact === piece.fact && role === piece.role && seq === piece.seq && part === piece.part - 1,
      );
      const block = blocks.find((each) => each.includes(piece.passage)) ?? [];
      expect(block.indexOf(before?.passage ?? '')).toBe(block.indexOf(piece.passage) - 1);
      expect(before?.end).toBe(lines[numberOf(before?.passage ?? '')]?.length);
      expect(piece.start).toBe(0);
    }
    if (id === REPORT) expect(second.length).toBeGreaterThan(0);
  });

  test('without the text each summary stands by itself, with its own number, in the order of the text', async () => {
    const { dataset } = await reading;
    const summaries = summariesOf(dataset);
    expect(blocksOf(summaries)).toEqual(summaries.map((each) => [each]));
  });

  test('picking the words of a fact finds it; picking what is said to rest on nothing finds nothing', async () => {
    const { dataset, said, segments } = await reading;
    for (const { fact, passage, start, end } of saidIn(dataset.evidence))
      expect(factsOn(said.facts, [{ passage, start, end }]).map((found) => found.id)).toContain(fact);
    for (const { id: passage } of dataset.passages)
      for (const { start, end } of uncoveredIn(segments(passage))) {
        expect(factsOn(said.facts, [{ passage, start, end }])).toEqual([]);
        const isNamed = said.mentions.some(
          (mention) => mention.passage === passage && mention.start < end && mention.end > start,
        );
        expect(isNamed).toBe(false);
      }
  });

  test('without the text, each quotation is there by its anchor terms', async () => {
    const { dataset, said, slice } = await reading;
    const anchors = dataset.passages.flatMap(({ id: passage }) =>
      anchorsOf(passage, said.facts).map((anchor) => ({ ...anchor, passage })),
    );
    expect(anchors.reduce((sum, { facts }) => sum + facts.length, 0)).toBe(pieces);
    for (const anchor of anchors) for (const term of anchor.terms) expect(slice(anchor)).toContain(term);
  });
}

test('offsets count characters, not UTF-16 units: a rare character shifts nothing', () => {
  const quotations = [{ fact: 'fact', start: 1, end: 3 }];
  const segments = segmentsOf('𠮷田甲乙', { quotations, mentions: [], sought: [], picked: [], roles: [] });
  expect(segments.map(({ text, facts }) => [text, facts.length])).toEqual([
    ['𠮷', 0],
    ['田甲', 1],
    ['乙', 0],
  ]);
});
