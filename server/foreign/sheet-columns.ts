/** What a column of a sheet can be, with the names by which it is known without being told. */
const FIELDS = {
  quotation: ['quotation', 'quote', 'words', 'text', '引文', '原文'],
  subject: ['subject', 'from', 'about', '主语', '主体', '起点'],
  subject_label: ['subject label', 'subject type', 'from label', '主语标签', '主语类型'],
  type: ['type', 'predicate', 'relation', 'verb', '关系', '谓语', '类型'],
  object: ['object', 'to', '宾语', '客体', '另一端', '终点'],
  object_label: ['object label', 'object type', 'to label', '宾语标签', '另一端标签', '宾语类型'],
  paragraph: ['paragraph', 'passage', '段落', '段'],
  basis: ['basis', '依据'],
  why: ['why', 'reason', '理由', '为什么'],
  subject_quotation: ['subject quotation', '主语出处'],
  premise: ['premise', '推断所据'],
  date: ['date', '日期'],
  tense: ['tense', '时态'],
  plan: ['plan', 'planned', '计划'],
  negated: ['negated', 'not', '否定', '并非如此'],
  gloss_zh: ['gloss zh', 'gloss', '释义', '中文释义'],
  gloss_en: ['gloss en', '英文释义'],
  certainty: ['certainty', '把握'],
  claim: ['claim', '指控或认定'],
  indicator: ['indicator', '指标'],
  value: ['value', '数值', '值'],
  unit: ['unit', '单位'],
  direction: ['direction', '升降'],
  comparison: ['comparison', '比较', '与什么相比'],
  period: ['period', '时期'],
  approx: ['approx', 'about so much', '约数'],
  as_written: ['as written', '原样', '原文写法'],
} as const satisfies Record<string, readonly string[]>;

export type SheetField = keyof typeof FIELDS;
export const SHEET_FIELDS = Object.keys(FIELDS) as readonly SheetField[];

/** Of a column's name, what it is; `''` leaves it out. */
export type Columns = Readonly<Record<string, string>>;

const fold = (name: string) =>
  name
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

/** What each column is: as the person says, else by its name. Each field once. */
export function asMapped(names: readonly string[], columns: Columns): readonly (SheetField | null)[] {
  const taken = new Set<SheetField>();
  return names.map((name) => {
    const wanted = columns[name];
    const field = SHEET_FIELDS.find((each) =>
      wanted === undefined ? FIELDS[each].some((known) => known === fold(name)) : each === wanted,
    );
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}
