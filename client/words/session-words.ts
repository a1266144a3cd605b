import { say } from './language.ts';
import { cutByLanguage, type WordsOf } from './table.ts';

/** Words of the list of one's own sessions. */
const SESSION_WORDS = {
  where: say('已在哪些地方登录', 'Where you are signed in'),
  here: say('本浏览器', 'this browser'),
  since: say(
    (from: string, begun: string, used: string) => `${from}，${begun}登录，最近使用 ${used}`,
    (from: string, begun: string, used: string) => `${from}, since ${begun}, last used ${used}`,
  ),
  nowhereElse: say('没有在别处登录。', 'You are signed in nowhere else.'),
  password: say('您的密码', 'Your password'),
  signOutThere: say('让所选的退出登录', 'Sign out there'),
} as const;

const wordsOf = cutByLanguage(SESSION_WORDS);
export const sessionWordsIn: (language: 'zh' | 'en') => WordsOf<typeof SESSION_WORDS> = wordsOf;
