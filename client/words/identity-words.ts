import type { z } from 'zod/mini';
import type { IdentityReason, Verdict } from '#contract/identity.ts';
import { type Bilingual, plural, say } from './language.ts';
import { cutByLanguage, type WordsOf } from './table.ts';

/** Words of judging whether things of several reports are one. */
const IDENTITY_WORDS = {
  title: say('是否同一', 'Same or different?'),
  how: say(
    '不同报道中的实体，名称相同也不会自动合并：由人逐一判断，署名、记日期，随时可以拆开。方向键换一组，1 同一，2 不同，3 未定。',
    'Things of different reports are never made one by their names: a person judges, with name and date, and can part them again. Arrow keys go from one to the next; 1 same, 2 different, 3 not sure.',
  ),
  proposed: say('待判断', 'To judge'),
  judged: say('已判断', 'Judged'),
  aboutChosen: say('只看所选的实体', 'Only what is selected'),
  noneProposed: say('没有待判断的实体。', 'There is nothing to judge.'),
  noneJudged: say('还没有判断过。', 'Nothing has been judged yet.'),
  mayNot: say('您可以查看，但不能判断。', 'You can look, but not judge.'),
  moreOf: say(
    (shown: number, total: number) => `再显示一些（${shown} / ${total}）`,
    (shown: number, total: number) => `Show more (${shown} of ${total})`,
  ),
  alike: say('相同之处', 'Alike in'),
  statementsOf: say(
    (shown: number, all: number) => (shown < all ? `${all} 条陈述，先列 ${shown} 条` : `${all} 条陈述`),
    (shown: number, all: number) =>
      shown < all ? `${shown} of ${plural(all, 'statement')}` : plural(all, 'statement'),
  ),
  include: say(
    (name: string) => `一并判断：${name}`,
    (name: string) => `Judge it with the others: ${name}`,
  ),
  why: say('理由', 'Why'),
  signedBy: say(
    (name: string) => `署名：${name}`,
    (name: string) => `Signed: ${name}`,
  ),
  confirm: say('判断', 'Judge'),
  cancel: say('取消', 'Cancel'),
  part: say('撤回这一判断', 'Take this judgement back'),
  takenBack: say('已撤回判断。', 'The judgement has been taken back.'),
  done: say(
    (verdict: string, names: string) => `已判断${verdict}：${names}`,
    (verdict: string, names: string) => `Judged ${verdict}: ${names}`,
  ),
  becomesOne: say(
    (name: string, statements: number, reports: number) =>
      `将成为一个实体“${name}”，共有 ${statements} 条陈述，出自 ${reports} 份报道。`,
    (name: string, statements: number, reports: number) =>
      `They become one thing, “${name}”, with ${plural(statements, 'statement')} of ${plural(reports, 'report')}.`,
  ),
  othersBecome: say(
    (names: string) => `以下名称成为别名：${names}。`,
    (names: string) => `These become further names of it: ${names}.`,
  ),
  idsAnswer: say(
    (kept: string, former: string) => `保留编号 ${kept}；旧编号 ${former} 和旧链接仍然有效。`,
    (kept: string, former: string) => `The id ${kept} is kept; ${former} and old links go on answering.`,
  ),
  staysApart: say(
    (count: number) => `仍是 ${count} 个实体，以后不再提出；图中没有变化。`,
    (count: number) => `They stay ${count} things and are not proposed again; nothing changes in the graph.`,
  ),
  staysOpen: say(
    (count: number) => `仍是 ${count} 个实体，不再提出，列在“已判断”中待定；图中没有变化。`,
    (count: number) =>
      `They stay ${count} things and wait among what is judged; nothing changes in the graph.`,
  ),
  absent: say(
    (ids: string) => `所属报道未载入：${ids}`,
    (ids: string) => `Of reports that are not loaded: ${ids}`,
  ),
} as const;

type IdentityWords = WordsOf<typeof IDENTITY_WORDS>;
export const identityWordsIn: (language: 'zh' | 'en') => IdentityWords = cutByLanguage(IDENTITY_WORDS);

export const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  same: say('同一', 'the same'),
  different: say('不同', 'different'),
  unsure: say('未定', 'not sure'),
};

/** What proposals rest on. */
export const REASON_NAMES: Readonly<Record<z.infer<typeof IdentityReason>['type'], Bilingual>> = {
  name: say('名称', 'name'),
  alias: say('别名', 'further name'),
  code: say('代号', 'code'),
  kind: say('类别', 'kind'),
  post: say('职务', 'post'),
  place: say('地点', 'place'),
  period: say('时期', 'period'),
  together: say('同现', 'what they occur with'),
};
