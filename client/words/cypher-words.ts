import { grouped, type Language, plural, say } from './language.ts';

/** Words of the Cypher view. They come with the view: whoever never opens it does not load them. */
export const CYPHER_WORDS = {
  editorLabel: say('Cypher 语句', 'Cypher statement'),
  editorPlaceholder: say(
    (label: string, zh: string) => `MATCH (n:${label}) RETURN n　　输入“${zh}”也会提示 ${label}`,
    (label: string, zh: string) => `MATCH (n:${label}) RETURN n    typing ${zh} offers ${label} too`,
  ),
  intro: say(
    '用 Cypher 查询图谱。只读：改不了任何数据。',
    'Ask the graph in Cypher. It only reads: nothing can be changed.',
  ),
  run: say('运行', 'Run'),
  cancel: say('取消', 'Cancel'),
  explain: say('执行计划', 'Plan'),
  explainHint: say('EXPLAIN：只看计划，不运行', 'EXPLAIN: shows the plan, runs nothing'),
  profile: say('运行并分析性能', 'Profile'),
  profileHint: say(
    'PROFILE：运行，并统计每一步的行数和访问次数',
    'PROFILE: runs, and counts rows and accesses of each step',
  ),
  format: say('格式化', 'Format'),
  formatUnsure: say(
    '格式化会改变语句的含义，所以没有改动。',
    'Formatting would have changed what the statement says, so it was left as it is.',
  ),
  formatDone: say('已格式化', 'Formatted'),
  formatSame: say('格式无须调整', 'It is formatted already'),
  copyLink: say('复制链接', 'Copy link'),
  linkCopied: say(
    '已复制。打开链接只填入语句，不会自动运行。',
    'Copied. The link fills the editor; it never runs by itself.',
  ),
  copyRefused: say(
    '浏览器不允许复制，请从地址栏复制。',
    'The browser does not allow copying; copy it from the address bar.',
  ),
  keysHint: say(
    'Ctrl+Enter（⌘ Enter）运行，Esc 取消，Ctrl+空格 提示。Tab 离开编辑器；有提示时先按 Esc。',
    'Ctrl+Enter (⌘ Enter) runs, Esc cancels, Ctrl+Space suggests. Tab leaves the editor; with suggestions open, Esc first.',
  ),
  parameters: say(
    (n: number) => (n === 0 ? '参数' : `参数（${n}）`),
    (n: number) => (n === 0 ? 'Parameters' : `Parameters (${n})`),
  ),
  parametersLabel: say('参数（JSON 对象）', 'Parameters (a JSON object)'),
  parametersMissing: say(
    (names: string) => `语句用到 ${names}，还没有给值。`,
    (names: string) => `The statement uses ${names}, which has no value yet.`,
  ),
  parametersAdd: say('填入模板', 'Add a template'),
  parametersUnused: say(
    (names: string) => `语句没有用到 ${names}。`,
    (names: string) => `The statement does not use ${names}.`,
  ),
  tabAnswer: say('结果', 'Answer'),
  tabTour: say('入门', 'Tour'),
  tabQuestions: say('现成问题', 'Questions'),
  tabHistory: say('历史', 'History'),
  tabSaved: say('已保存', 'Saved'),
  tabs: say('结果与查询', 'Answer and queries'),
  answerNone: say('还没有运行语句。', 'Nothing has been run yet.'),
  answerNoneNext: say(
    '写一条语句，按 Ctrl+Enter 运行；或从“入门”和“现成问题”里选一条。',
    'Write a statement and press Ctrl+Enter, or take one from the tour or the questions.',
  ),
  running: say('正在运行… 按 Esc 取消', 'Running… Esc cancels'),
  cancelling: say('正在取消…', 'Cancelling…'),
  cancelled: say(
    '已取消。语句已停止，没有结果。',
    'Cancelled. The statement has stopped; there is no answer.',
  ),
  cancelledStays: say(
    '已取消等待，但服务器还没能停下这条语句；如果它不自行结束，数据库会重新启动，几秒后可以再试。',
    'No longer waiting, but the server could not stop the statement yet. If it does not end by itself the database is restarted; try again in some seconds.',
  ),
  retry: say('重试', 'Try again'),
  summary: say(
    (rows: number, ms: number) => `${grouped(rows)} 行，${ms} 毫秒`,
    (rows: number, ms: number) => `${plural(rows, 'row')} in ${grouped(ms)} ms`,
  ),
  planned: say(
    (ms: number) => `计划，${ms} 毫秒`,
    (ms: number) => `Plan in ${ms} ms`,
  ),
  cutRows: say(
    (n: number) =>
      `只取了前 ${grouped(n)} 行，后面还有。要看其余的，请加上 ORDER BY … SKIP ${n} LIMIT ${n}，或缩小范围。`,
    (n: number) =>
      `The first ${grouped(n)} rows; there are more. For the rest add ORDER BY … SKIP ${n} LIMIT ${n}, or ask for less.`,
  ),
  cutBytes: say(
    (n: number) =>
      `结果超过 ${Math.round(n / 1048576)} MB，只取了前一部分。请少返回几列，或返回属性而不是整个点。`,
    (n: number) =>
      `The answer is larger than ${Math.round(n / 1048576)} MB; this is its beginning. Return fewer columns, or properties instead of whole nodes.`,
  ),
  noRows: say('没有符合的结果。', 'Nothing matches.'),
  noRowsNext: say(
    '请放宽条件，或检查标签、类型和属性的拼写。',
    'Try fewer conditions, or check labels, types and properties.',
  ),
  formPicture: say('图', 'Picture'),
  tabSchema: say('图中有什么', 'What is in it'),
  schemaLabels: say('标签', 'Labels'),
  schemaTypes: say('关系类型', 'Relationship types'),
  schemaProperties: say('属性', 'Properties'),
  schemaIntro: say(
    '点一下看几个例子；“＋”把名字放进编辑器。',
    'A click shows some examples; “+” puts the name into the editor.',
  ),
  schemaInsert: say(
    (name: string) => `把 ${name} 放进编辑器`,
    (name: string) => `Put ${name} into the editor`,
  ),
  formTable: say('表格', 'Table'),
  formPlan: say('计划', 'Plan'),
  formJson: say('JSON', 'JSON'),
  forms: say('显示方式', 'Shown as'),
  showGraph: say(
    (n: number) => `在图中显示（${n}）`,
    (n: number) => `Show in the picture (${n})`,
  ),
  notDrawn: say(
    (nodes: number, edges: number) => `其中 ${nodes} 个点和 ${edges} 条线只用来存放依据，图中不画。`,
    (nodes: number, edges: number) =>
      `The picture leaves out ${plural(nodes, 'node')} and ${plural(edges, 'relationship')} that only hold evidence.`,
  ),
  pathAside: say(
    (aside: number, paths: number, by: string) =>
      `${paths === 1 ? '这条路径' : `${paths} 条路径中有 ${aside} 条`}经过${by}：那只是资料的存放方式，不是一条陈述。`,
    (aside: number, paths: number, by: string) =>
      paths === 1
        ? `This path goes by ${by}: by how evidence is kept, not by a statement.`
        : `${aside} of ${paths} paths ${aside === 1 ? 'goes' : 'go'} by ${by}: by how evidence is kept, not by a statement.`,
  ),
  pathOnlyThings: say('只经过实体的写法（p 为路径）：', 'To go by things only (p is the path):'),
  addGraph: say('加到图中', 'Add to the picture'),
  downloadCsv: say('下载 CSV', 'Download CSV'),
  downloadJson: say('下载 JSON', 'Download JSON'),
  copyCell: say('复制单元格', 'Copy cell'),
  copyRow: say('复制此行', 'Copy row'),
  copyAll: say('复制全部', 'Copy all'),
  copied: say('已复制', 'Copied'),
  copyNo: say('浏览器不允许复制。可以改用下载。', 'The browser does not allow copying. Download instead.'),
  tableLabel: say('查询结果', 'Answer table'),
  row: say('行', 'Row'),
  sortBy: say(
    (name: string) => `按 ${name} 排序`,
    (name: string) => `Sort by ${name}`,
  ),
  failedRefused: say('只读控制台不允许这条语句', 'Not allowed in this read-only console'),
  failedRejected: say('语句有误', 'The statement has a mistake'),
  failedLate: say('运行超时，已停止', 'It took too long and was stopped'),
  failedBusy: say('控制台正忙', 'The console is busy'),
  failedAway: say('数据库暂时不可用', 'The database is unavailable'),
  failedOffline: say('连不上服务', 'No connection'),
  failedUnreadable: say('无法识别服务器的回答', 'Answer not understood'),
  atPlace: say(
    (line: number, column: number) => `第 ${line} 行第 ${column} 列`,
    (line: number, column: number) => `line ${line}, column ${column}`,
  ),
  mendSigns: say('全部改正', 'Mend them all'),
  signsWrong: say(
    (signs: string) => `语句中有 Cypher 不认的符号：${signs}。`,
    (signs: string) => `The statement has signs that are not Cypher’s: ${signs}.`,
  ),
  commandParam: say(
    '“:param”在别的控制台里设置参数；这里的参数写在下面的“参数”里。',
    'In other consoles “:param” sets a parameter; here parameters are given under “Parameters”.',
  ),
  commandParamTake: say('填入参数', 'Take it over'),
  commandParamUnread: say(
    '这个值要由数据库算出来：请在语句里用 WITH … AS 名字。',
    'Only the database can work that value out: use WITH … AS name in the statement.',
  ),
  commandUse: say('这里只有一张图，不必选数据库。', 'There is one graph here; no database needs choosing.'),
  commandHelp: say(
    '“入门”一页一步步讲 Cypher；Ctrl+空格给出提示；写错的地方划红线，指着它就有说明。',
    'The tour explains Cypher step by step; Ctrl+Space suggests; what is wrong is underlined, and pointing at it says why.',
  ),
  commandAuto: say(
    '“:auto”用于分批写入；这里只读，直接运行语句即可。',
    '“:auto” is for writing in batches; this console only reads: run the statement by itself.',
  ),
  commandClear: say(
    '清空编辑器即可；新的结果会取代旧的。',
    'Empty the editor; a new answer takes the old one’s place.',
  ),
  commandHistory: say('运行过的语句在“历史”一页。', 'Statements that were run are under “History”.'),
  commandSchema: say(
    '标签、类型和属性及其数量在“图中有什么”一页。',
    'Labels, types and properties with their counts are under “What is in it”.',
  ),
  commandOther: say(
    (name: string) => `“:${name}”是别的控制台的命令，这里没有。`,
    (name: string) => `“:${name}” is a command of another console; there is none here.`,
  ),
  commandWrapped: say(
    '语句前后有一起复制来的提示符或代码标记。',
    'The prompt or the marks of a code block were copied along with the statement.',
  ),
  commandRest: say('只留下语句', 'Keep the statement alone'),
  showPlace: say('转到那里', 'Go there'),
  didYouMean: say('是不是：', 'Did you mean: '),
  original: say('Neo4j 的原话', 'Neo4j’s own words'),
  remarks: say(
    (n: number) => `Neo4j 的提醒（${n}）`,
    (n: number) => `Remarks by Neo4j (${n})`,
  ),
  nothing: say('空', 'null'),
  yes: say('是', 'true'),
  no: say('否', 'false'),
  evidence: say(
    (n: number) => (n === 1 ? '依据' : `依据（${n}）`),
    (n: number) => (n === 1 ? 'Evidence' : `Evidence (${n})`),
  ),
  passage: say(
    (n: string) => `第 ${n} 段`,
    (n: string) => `paragraph ${n}`,
  ),
  more: say(
    (n: number) => `另有 ${n} 项`,
    (n: number) => `${n} more`,
  ),
  planEstimated: say('估计', 'estimated'),
  planRows: say('行', 'rows'),
  planHits: say('次访问', 'db hits'),
  planTotal: say(
    (hits: number) => `共访问数据库 ${grouped(hits)} 次`,
    (hits: number) => `${plural(hits, 'database access', 'database accesses')} in all`,
  ),
  planIntro: say(
    '从最里面一步读起，每一步把行交给外面一步。',
    'Read from the innermost step; each hands its rows to the one around it.',
  ),
  tourIntro: say('一步一步认识 Cypher，每一步都能运行。', 'Cypher step by step; each step can be run.'),
  use: say('填入编辑器', 'Put into the editor'),
  useAndRun: say('填入并运行', 'Run it'),
  questionsIntro: say(
    '研究者常问的问题，可以改了再问。',
    'Questions that researchers bring, to be changed and asked again.',
  ),
  historySearch: say('查找历史', 'Search the history'),
  historyNone: say('还没有运行过语句。', 'Nothing has been run yet.'),
  historyNoneNext: say(
    '运行过的语句会留在这个浏览器里。',
    'Statements that were run are kept in this browser.',
  ),
  historyNoMatch: say('没有符合的语句。', 'No statement matches.'),
  historyClear: say('清空历史', 'Clear the history'),
  notKept: say(
    '浏览器不允许本页保存内容，或空间已满：关闭页面后，历史和已保存的语句不会保留。',
    'The browser does not allow this page to store anything, or its storage is full: history and saved statements will be gone when the page closes.',
  ),
  outcomeFailed: say('出错', 'failed'),
  outcomeCancelled: say('已取消', 'cancelled'),
  rows: say(
    (n: number) => `${grouped(n)} 行`,
    (n: number) => plural(n, 'row'),
  ),
  saveName: say('名称', 'Name'),
  saveNow: say('保存当前语句', 'Save the current statement'),
  savedNone: say('还没有保存语句。', 'No statement is saved yet.'),
  savedNoneNext: say(
    '给当前语句起个名字保存，或从文件导入。',
    'Give the current statement a name, or import a file.',
  ),
  savedOut: say('导出到文件', 'Export to a file'),
  savedIn: say('从文件导入', 'Import from a file'),
  savedRead: say(
    (n: number) => `导入了 ${n} 条。`,
    (n: number) => `${plural(n, 'statement')} imported.`,
  ),
  savedWrong: say(
    '这个文件里没有可读的语句：需要本页存出的 .json，或 .cypher 文本。',
    'No statements could be read from this file: it must be a .json saved here, or a .cypher text.',
  ),
  savedDone: say(
    (name: string) => `已保存为“${name}”。`,
    (name: string) => `Saved as “${name}”.`,
  ),
  remove: say(
    (name: string) => `删除“${name}”`,
    (name: string) => `Delete “${name}”`,
  ),
  linkNotice: say(
    '语句来自链接，尚未运行。请先看一遍再运行。',
    'This statement came with a link and has not been run. Look it over, then run it.',
  ),
} as const;

export type CypherWords = { readonly [Id in keyof typeof CYPHER_WORDS]: (typeof CYPHER_WORDS)[Id]['zh'] };

// Object.fromEntries forgets which key has which value; each comes from CYPHER_WORDS under its own key.
const inLanguage = (language: Language) =>
  Object.fromEntries(
    Object.entries(CYPHER_WORDS).map(([id, said]) => [id, said[language]]),
  ) as unknown as CypherWords;

const BY_LANGUAGE: Readonly<Record<Language, CypherWords>> = { zh: inLanguage('zh'), en: inLanguage('en') };

export const cypherWordsIn = (language: Language): CypherWords => BY_LANGUAGE[language];
