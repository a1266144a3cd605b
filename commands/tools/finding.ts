import { wordsOf } from '../../server/start-failure.ts';

interface Said {
  readonly en: string;
  readonly zh: string;
}

/** What was looked at, and what there is to say of it. What is not right says how it is mended. */
export interface Finding extends Said {
  readonly state: 'good' | 'note' | 'wrong';
  readonly what: Said;
}

/** One thing to look at. What it throws is what is wrong. */
export interface Examination {
  readonly what: Said;
  examine(): Promise<readonly (Said & { readonly state?: 'note' | 'wrong' })[]>;
}

export async function findingsOf({ what, examine }: Examination): Promise<readonly Finding[]> {
  try {
    const found = await examine();
    return found.map(({ en, zh, state }): Finding => ({ what, en, zh, state: state ?? 'good' }));
  } catch (error) {
    return [{ what, ...wordsOf(error), state: 'wrong' }];
  }
}

const MARKS = { good: '✓', note: '!', wrong: '✗' };

/** Two lines, one a language. */
export const describeFinding = ({ state, what, en, zh }: Finding): string =>
  `${MARKS[state]} ${what.en}: ${en}\n  ${what.zh}：${zh}`;
