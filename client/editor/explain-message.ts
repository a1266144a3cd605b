import type { Bilingual } from '../words/language.ts';

type Explain = (...found: readonly string[]) => Bilingual;

/** What Neo4j and its linter say most, in our readers' words. `found` are the pattern's groups. */
const KNOWN: readonly (readonly [RegExp, Explain])[] = [
  [
    /^Unseen character (U\+\w+)/,
    (code = '') => ({
      zh: `这里有一个看不见的字符（${code}），请删去。`,
      en: `There is a character here that cannot be seen (${code}). Delete it.`,
    }),
  ],
  [
    /^Full-width (.+) for (.+)$/,
    (sign = '', right = '') =>
      sign === 'space'
        ? { zh: '这是全角空格，请改用半角空格。', en: 'This is a full-width space. Type a plain one.' }
        : {
            zh: `“${sign}”不是 Cypher 的符号，请改用半角的 ${right}`,
            en: `“${sign}” is no sign of Cypher’s. Type ${right}`,
          },
  ],
  [
    /^Variable `(.+?)` not defined/,
    (name = '') => ({
      zh: `变量 ${name} 还没有定义。请先在 MATCH、WITH 或 UNWIND 里给出它，或改正拼写。`,
      en: `The variable ${name} is not defined. Bind it in a MATCH, WITH or UNWIND before, or correct its spelling.`,
    }),
  ],
  [
    /^Variable `(.+?)` already declared/,
    (name = '') => ({
      zh: `变量 ${name} 已经用过了。请换一个名字。`,
      en: `The variable ${name} is in use already. Take another name.`,
    }),
  ],
  [
    /^Invalid input '(.*?)': expected/s,
    (input = '') =>
      input === ''
        ? { zh: '语句还没有写完。', en: 'The statement is not finished.' }
        : { zh: `这里不应出现“${input}”。`, en: `“${input}” does not belong here.` },
  ],
  [
    /^(?:Unknown function '(.+?)'|Function (\S+) is not present)/,
    (one = '', other = '') => ({
      zh: `没有名为 ${one || other} 的函数。`,
      en: `There is no function ${one || other}.`,
    }),
  ],
  [
    /^(?:There is no procedure with the name `(.+?)`|Procedure (\S+) is not present)/,
    (one = '', other = '') => ({
      zh: `没有名为 ${one || other} 的过程。`,
      en: `There is no procedure ${one || other}.`,
    }),
  ],
  [
    /^(?:Function|Procedure) call does not provide the required number of arguments: expected (\d+)(?: to (\d+))? got (\d+).*has signature: ([^\n]+)/s,
    (least = '', most = '', got = '', signature = '') => ({
      zh: `参数个数不对：需要 ${most === '' ? least : `${least} 至 ${most}`} 个，写了 ${got} 个。写法：${signature}`,
      en: `${got} ${got === '1' ? 'argument is' : 'arguments are'} given where ${most === '' ? least : `${least} to ${most}`} should be: ${signature}`,
    }),
  ],
  [
    /^Too many parameters for (?:function|procedure).*?'(.+?)'/s,
    (name = '') => ({ zh: `${name} 的参数太多。`, en: `${name} is given too many arguments.` }),
  ],
  [
    /^(?:Insufficient|Too many) (?:parameters|arguments) for (?:function|procedure)?\s*'?([\w.]+)?/,
    (name = '') => ({ zh: `${name} 的参数个数不对。`, en: `${name} is given a wrong number of arguments.` }),
  ],
  [
    /^(?:Expected parameter\(s\): (.+)|Parameter \$(\S+) is not defined)/s,
    (many = '', one = '') => ({
      zh: `还缺参数 ${many || one}。请在“参数”里给出它的值。`,
      en: `No value is given for the parameter ${many || one}. Give it under “Parameters”.`,
    }),
  ],
  [
    /^Label (\S+) is not present/,
    (name = '') => ({ zh: `图中没有标签 ${name}。`, en: `No node has the label ${name}.` }),
  ],
  [
    /^Relationship type (\S+) is not present/,
    (name = '') => ({ zh: `图中没有关系类型 ${name}。`, en: `No relationship has the type ${name}.` }),
  ],
  [
    /^(\S+) is not present/,
    (name = '') => ({ zh: `图中没有属性 ${name}。`, en: `Nothing has the property ${name}.` }),
  ],
  [
    /\(the missing label name is: (.+)\)/,
    (name = '') => ({ zh: `图中没有标签 ${name}。`, en: `No node has the label ${name}.` }),
  ],
  [
    /\(the missing relationship type is: (.+)\)/,
    (name = '') => ({ zh: `图中没有关系类型 ${name}。`, en: `No relationship has the type ${name}.` }),
  ],
  [
    /\(the missing property name is: (.+)\)/,
    (name = '') => ({ zh: `图中没有属性 ${name}。`, en: `Nothing has the property ${name}.` }),
  ],
  [
    /disconnected patterns.*cartesian product/is,
    () => ({
      zh: '两个图案之间没有关系相连：每一个都会和每一个配对，行数会迅速增长。请用关系把它们连起来。',
      en: 'Two patterns are not connected: each match is paired with each, and rows grow fast. Connect them by a relationship.',
    }),
  ],
  [
    /^Type mismatch: expected (.+?) but was (.+)/s,
    (wanted = '', got = '') => ({
      zh: `类型不符：这里需要 ${wanted}，得到的是 ${got}。`,
      en: `The types do not fit: ${wanted} is needed here, and this is ${got}.`,
    }),
  ],
  [
    /^Query cannot conclude with (.+?)(?: \(|$)/,
    (clause = '') => ({
      zh: `语句不能以 ${clause} 结束。请在末尾加上 RETURN …。`,
      en: `A statement cannot end with ${clause}. Add RETURN … at its end.`,
    }),
  ],
  [/\/ by zero/, () => ({ zh: '除数为零。', en: 'Something is divided by zero.' })],
  [
    /^Multiple result columns with the same name/,
    () => ({
      zh: '有两列同名。请用 AS 给其中一列另起名字。',
      en: 'Two columns have the same name. Name one of them anew with AS.',
    }),
  ],
  [
    /implicit grouping expressions/i,
    () => ({
      zh: '聚合（如 count）与没有单独列出的值混在一起。请先用 WITH 把该值取出来。',
      en: 'An aggregate such as count is mixed with a value that is not listed by itself. Take that value out with WITH first.',
    }),
  ],
  [
    /^Failed to parse (?:string literal|comment)/,
    () => ({ zh: '引号或注释没有闭合。', en: 'A quotation mark or a comment is not closed.' }),
  ],
  [
    /memory|heap/i,
    () => ({
      zh: '这条语句需要的内存超过了限额。请少取一些：早些加上 LIMIT，或不要收集（collect）太多。',
      en: 'The statement needs more memory than it may have. Fetch less: add a LIMIT earlier, or collect fewer.',
    }),
  ],
];

/** What a message of Neo4j's means and what would be right; undefined for those we do not know. */
export function explainMessage(message: string): Bilingual | undefined {
  for (const [pattern, explain] of KNOWN) {
    const found = pattern.exec(message);
    if (found !== null) return explain(...found.slice(1).map((group) => group ?? ''));
  }
  return undefined;
}
