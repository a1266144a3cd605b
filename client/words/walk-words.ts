import { plural, say } from './language.ts';

/** What is said to those who walk the graph without seeing it, and while the service is away. */
export const WALK_WORDS = {
  walked: say(
    (type: string, isForward: boolean) => `${isForward ? '沿' : '逆着'}“${type}”：`,
    (type: string, isForward: boolean) => `${isForward ? 'Along' : 'Back along'} “${type}”: `,
  ),
  linesOf: say(
    (all: number, drawn: number) => (all === 0 ? '，没有关系' : `，${all} 条关系，图中 ${drawn} 条`),
    (all: number, drawn: number) =>
      all === 0 ? ', no relations' : `, ${plural(all, 'relation')}, ${drawn} in the picture`,
  ),
  linesByType: say(
    (types: string) => `：${types}`,
    (types: string) => `: ${types}`,
  ),
  lineType: say(
    (type: string, n: number) => `${type} ${n}`,
    (type: string, n: number) => `${type} ${n}`,
  ),
  lineSeparator: say('、', ', '),
  otherLines: say('其他', 'others'),
  deadEnd: say('这个方向没有相邻的点', 'No neighbour in this direction'),
  serviceAway: say(
    '数据库还没有准备好，可能正在启动。这里会自动再试。',
    'The database is not ready; it may be starting. This page will try again by itself.',
  ),
  serviceRetryIn: say(
    (seconds: number) => (seconds > 0 ? `${seconds} 秒后再试` : '正在再试…'),
    (seconds: number) => (seconds > 0 ? `Trying again in ${seconds} s` : 'Trying again…'),
  ),
  serviceRetryNow: say('立即重试', 'Try now'),
} as const;
