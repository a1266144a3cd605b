import { say } from './language.ts';

/** Words of collecting that the page needs from its beginning; the others are in collected-words.ts. */
export const COLLECT_WORDS = {
  collect: say('收集', 'Collect'),
  isCollected: say('已收集', 'Collected'),
  collectIt: say(
    (name: string) => `收集：${name}`,
    (name: string) => `Collect: ${name}`,
  ),
  isCollectedIt: say(
    (name: string) => `已收集：${name}（打开收集夹）`,
    (name: string) => `Collected: ${name} (opens the list)`,
  ),
  collectedCount: say(
    (n: number) => `收集夹（${n}）`,
    (n: number) => `Collected (${n})`,
  ),
} as const;
