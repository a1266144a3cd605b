import { plural, say } from './language.ts';
import { cutByLanguage } from './table.ts';

/** Words of the reports that one works with. */
export const SCOPE_WORDS = {
  scope: say('范围', 'Scope'),
  within: say(
    (name: string) => `范围：${name}`,
    (name: string) => `Scope: ${name}`,
  ),
  named: say(
    (name: string, n: number) => `${name}（${n} 篇）`,
    (name: string, n: number) => `${name} (${plural(n, 'report')})`,
  ),
  all: say('全部报道', 'All reports'),
  only: say('只看这篇', 'only this one'),
  saved: say('已保存的范围', 'Saved scopes'),
  drop: say(
    (name: string) => `删除范围“${name}”`,
    (name: string) => `Delete the scope “${name}”`,
  ),
  choose: say('在文库中挑选报道…', 'Choose reports in the library…'),
  parameter: say(
    (n: number | null) =>
      n === null ? '加入 $scope（全部报道：null）' : `加入 $scope（范围内 ${n} 篇报道）`,
    (n: number | null) =>
      n === null ? 'Add $scope (all reports: null)' : `Add $scope (the ${plural(n, 'report')} of the scope)`,
  ),
} as const;

export const scopeWordsIn = cutByLanguage(SCOPE_WORDS);
