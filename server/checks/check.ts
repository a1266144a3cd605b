import type { Draft } from '../dataset/dataset.ts';
import type { Problem } from '../dataset/problem.ts';

/** A rule over a whole folder. Every check runs, so that a person sees everything at once. */
export type DatasetCheck = (draft: Draft) => Problem[];
