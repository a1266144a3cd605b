import { describe, test } from '@jest/globals';
import { TEXT_FOLDERS } from './reports.ts';

/** Ends the name of every test that is left out where the text is missing; a run lists those names at its end. */
const REASON = "(needs the report's text)";

const atHand = TEXT_FOLDERS.length > 0;

/** A test that compares with the report's own words, and is left out where they are not at hand. */
export function testWithText(name: string, run: () => void | Promise<void>, timeout?: number): void {
  (atHand ? test : test.skip)(`${name} ${REASON}`, run, timeout);
}

/** The same for a group of tests. */
export function describeWithText(name: string, tests: () => void): void {
  (atHand ? describe : describe.skip)(`${name} ${REASON}`, tests);
}
