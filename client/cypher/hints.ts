import type { Bilingual } from '../words/language.ts';

/** What to do instead of a clause that the console does not run. The server says what was refused; this, how to get there. */
const INSTEAD: readonly (readonly [RegExp, Bilingual])[] = [
  [
    /^LOAD CSV/,
    {
      zh: '数据请作为参数传入：在“参数”里写 {"rows": […]}，语句用 UNWIND $rows AS row。',
      en: 'Hand the data over as a parameter: {"rows": […]} under “Parameters”, and UNWIND $rows AS row in the statement.',
    },
  ],
  [
    /^(CREATE|INSERT|MERGE|SET|REMOVE|DELETE|DETACH|NODETACH|FOREACH|DROP|ALTER)\b/,
    {
      zh: '图谱只来自报道的数据集，不能在这里改。要试算一个值，用 WITH 或 RETURN … AS 名字。',
      en: 'The graph comes from the reports’ datasets and is not changed here. To work out a value, use WITH or RETURN … AS name.',
    },
  ],
  [
    /IN TRANSACTIONS/,
    { zh: '去掉 IN TRANSACTIONS，写成 CALL (…) { … }。', en: 'Leave IN TRANSACTIONS out: CALL (…) { … }.' },
  ],
  [/^USE\b/, { zh: '这里只有一张图，去掉 USE 即可。', en: 'There is one graph here: leave USE out.' }],
  [
    /^(SHOW|TERMINATE)\b/,
    {
      zh: '可以用 SHOW INDEXES、SHOW CONSTRAINTS、SHOW PROCEDURES 和 SHOW FUNCTIONS。',
      en: 'SHOW INDEXES, SHOW CONSTRAINTS, SHOW PROCEDURES and SHOW FUNCTIONS may be used.',
    },
  ],
  [
    /^(EXPLAIN|PROFILE|CYPHER)\b/,
    {
      zh: '请用“执行计划”和“运行并测量”两个按钮。',
      en: 'Use the buttons “Plan” and “Profile”.',
    },
  ],
  [
    /^=~|^REGEX/,
    {
      zh: '可以改用 CONTAINS、STARTS WITH 或 ENDS WITH。',
      en: 'CONTAINS, STARTS WITH or ENDS WITH will do.',
    },
  ],
];

/** Null where the server's own words say it all. */
export const hintFor = (clause: string | undefined): Bilingual | null =>
  INSTEAD.find(([pattern]) => pattern.test(clause?.toUpperCase() ?? ''))?.[1] ?? null;
