import type { RefusalCode } from './verdict.ts';

interface Words {
  readonly en: (what: string) => string;
  readonly zh: (what: string) => string;
}

/** What a refusal says: what was found and what to do instead. */
export const MESSAGES: Readonly<Record<Exclude<RefusalCode, 'too-long' | 'too-deep' | 'bad-escape'>, Words>> =
  {
    'clause-not-allowed': {
      en: (what) =>
        `${what} is not allowed here: this console only reads. Leave it out, or ask with MATCH … RETURN.`,
      zh: (what) => `这里不允许 ${what}：本控制台只能读取。请去掉它，或改用 MATCH … RETURN 查询。`,
    },
    'procedure-not-allowed': {
      en: (what) =>
        `The procedure ${what} is not on the list. SHOW PROCEDURES names all; db.labels and the full-text queries are among those allowed.`,
      zh: (what) => `过程 ${what} 不在允许之列。可用的有 db.labels、db.schema.visualization 和全文检索等。`,
    },
    'function-not-allowed': {
      en: (what) => `The function ${what} is not on the list of Neo4j's own functions that only compute.`,
      zh: (what) => `函数 ${what} 不在允许之列：只允许 Neo4j 自带的纯计算函数。`,
    },
    'quoted-name': {
      en: (what) => `Write the name of the procedure or function without backticks: ${what}.`,
      zh: (what) => `过程名和函数名不要加反引号：${what}。`,
    },
    'several-statements': {
      en: () => 'One statement at a time: there is another one after the semicolon.',
      zh: () => '每次只能运行一条语句：分号后面还有另一条。',
    },
    'option-not-allowed': {
      en: (what) =>
        `${what} is not taken before a statement: only EXPLAIN or PROFILE, once, as the first word.`,
      zh: (what) => `语句前不接受 ${what}：只能写一次 EXPLAIN 或 PROFILE，且须是第一个词。`,
    },
    'pattern-not-allowed': {
      en: () =>
        'After =~ only a short, plain pattern in quotation marks or a parameter is taken: no repeats in repeats, no alternatives in repeats, not over a thousand ways in all, no back-references, no flags but i, s, m, u at its beginning. CONTAINS, STARTS WITH and the full-text index need none.',
      zh: () =>
        '=~ 后面只能是简短、常规的正则字面量或参数：不能有嵌套重复、重复中的分支或反向引用，分支组合不得超过一千种，开头的标志只能是 i、s、m、u。可改用 CONTAINS、STARTS WITH 或全文索引。',
    },
    'too-costly': {
      en: (what) =>
        `${what} is nested or repeated so often here that it would not end. Use WITH and UNWIND instead.`,
      zh: (what) => `这里的 ${what} 嵌套或重复过多，将无法结束。请改用 WITH 和 UNWIND。`,
    },
    'not-understood': {
      en: () => 'The guard does not understand this statement although the server does, so it is not run.',
      zh: () => '服务器能理解这条语句，但守卫不能确认它只读取数据，因此不予运行。',
    },
    'not-a-read': {
      en: (what) => `The server calls this statement "${what}", not a read.`,
      zh: (what) => `服务器判定该语句的类型为“${what}”，不是读取。`,
    },
    'operator-not-allowed': {
      en: (what) => `The server would run ${what}, which is not on the list of reading operators.`,
      zh: (what) => `服务器的执行计划中含有 ${what}，它不在只读算子之列。`,
    },
    'changed-something': {
      en: () => 'The statement tried to change something. Nothing was kept: the transaction was rolled back.',
      zh: () => '该语句试图修改数据。事务已回滚，没有任何改动被保留。',
    },
  };
