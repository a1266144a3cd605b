import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const SAFE = 3; // of 4: ten thousand million guesses would not find it, whatever it is made of

/** Whether somebody who knows the frequent passwords, the keyboard and the person's name would soon have it. */
export function isGuessable(password: string, name: string): boolean {
  const lower = password.toLowerCase();
  if ([name.toLowerCase(), 'yinzheng', '引证'].some((word) => lower.includes(word))) return true;
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }).check(password).score < SAFE;
}
