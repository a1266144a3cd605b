import { z } from 'zod/mini';
import { paged } from './endpoint.ts';
import { ReportSummary } from './evidence.ts';

/** A value that reports have, with how many have it. */
const Facet = z.object({ value: z.string(), reports: z.int() });

/** A year and a place: how many reports there are, and how many of their passages a fact rests on. */
export const LibraryCell = z.object({
  year: z.string(),
  place: z.string(),
  reports: z.int(),
  passages: z.int(),
  covered: z.int(),
});
export type LibraryCell = z.infer<typeof LibraryCell>;

export const Library = z.object({
  reports: z.array(ReportSummary),
  /** Of all reports, the commonest first. */
  facets: z.object({
    years: z.array(Facet),
    places: z.array(Facet),
    publishers: z.array(Facet),
    genres: z.array(Facet),
  }),
  /** The cells of the places that `facets` names. */
  matrix: z.array(LibraryCell),
  ...paged,
});

/** What is counted, the most first. */
export const CountRow = z.object({
  /** A node's id, two ids with a space between, or a word: year, place, level, label, type; empty for none known. */
  key: z.string(),
  count: z.int(),
  name_zh: z.string(),
  name_en: z.string(),
});
export type CountRow = z.infer<typeof CountRow>;
