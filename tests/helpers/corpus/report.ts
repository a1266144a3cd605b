import type { Folder } from '../../unit/import/folder.ts';
import { type Random, seededRandom } from '../random.ts';
import { figure, ReportDraft, relation } from './draft.ts';
import { type Office, officesOver, personName, placeStem } from './names.ts';

export const YEARS_OF_A_PLACE = 5;
const FIRST_YEAR = 2017;

/** Classes of offence, the first by far the commonest: they are what every report shares. */
const OFFENCES = ['诈骗', '赌博', '盗窃', '涉黑', '走私', '污染环境', '非法采矿', '制售假冒商品'];
const CASE_KINDS = [
  'fraud',
  'gambling',
  'organised-crime',
  'environment',
  'illegal-mining',
  'counterfeiting',
];
const PROGRAMS = ['平安', '护航', '净网', '清风', '春雷', '利剑', '暖心', '守护', '惠民', '亮剑'];
const PRAISE = [
  ['written-instruction', '批示肯定'],
  ['notice-of-praise', '通报表扬'],
  ['commendation', '嘉奖'],
  ['affirmation', '肯定'],
] as const;

export interface GeneratedReport {
  readonly folder: Folder;
  /** Own ids of what other reports speak of too, with a word that is the same in all of them. */
  readonly shared: readonly { readonly own: string; readonly key: string }[];
}

/** What is the same in all reports of one county. */
interface County {
  readonly number: number;
  readonly stem: string;
  readonly bureau: string;
}

/**
 * The n-th report of an invented corpus: a county's bureau in one year, with `praised` cases and programmes that were
 * commended; about eight facts each.
 */
export function generatedReport(n: number, { seed = 1, praised = 20 } = {}): GeneratedReport {
  const number = Math.floor(n / YEARS_OF_A_PLACE);
  const year = FIRST_YEAR + (n % YEARS_OF_A_PLACE);
  const random = seededRandom(seed * 1_000_003 + n);
  const stem = placeStem(number);
  const county = { number, stem, bureau: `${stem}县公安局` };
  const draft = new ReportDraft(describe(n, year, county));
  const shared = new Map<string, string>();
  const share = (own: string, key: string) => shared.set(own, key);
  opening(draft, county, year, random);
  share('unit-bureau', `bureau-${number}`);
  share('place-county', `place-${number}`);
  const offices = officesOver(number);
  for (let at = 0; at < praised; at += 1) {
    if (at % 4 === 0) draft.passage('body');
    const level = random.powerLaw([offices.province, offices.city, offices.county]);
    const office = random.powerLaw(level);
    const own =
      at % 3 === 2
        ? praisedProgram(draft, at, county, office, random)
        : praisedCase(draft, at, county, office, random);
    share(own.official, `official-${office.slug}`);
    share(own.post, `position-${office.slug}`);
    share(own.body, `unit-${office.slug}`);
    if (own.offence) share(own.offence, own.offence);
  }
  figures(draft, county, year, random);
  return { folder: draft.folder(), shared: [...shared].map(([own, key]) => ({ own, key })) };
}

/** Ids sort as the reports come. */
export const generatedId = (n: number): string => `invented-${String(n).padStart(5, '0')}`;

const describe = (n: number, year: number, { stem, bureau }: County) => ({
  id: generatedId(n),
  title_zh: `${bureau}${year}年的工作（虚构）`,
  title_en: `The work of an invented county bureau in ${year}`,
  genre: n % 3 === 0 ? 'work-report' : 'news',
  publisher: n % 3 === 0 ? `${stem}县人民政府` : `${stem}日报`,
  place: `${stem}县`,
  period: String(year),
  published: `${year + 1}-02-0${1 + (n % 9)}`,
  subject: 'unit-bureau',
  lang: 'zh-CN',
  invented: true,
  deixis: {},
});

function opening(draft: ReportDraft, { stem, bureau }: County, year: number, random: Random): void {
  draft.passage('title');
  const unit = draft.entity('unit-bureau', 'Unit', bureau, {
    kind: 'bureau',
    level: 'county',
    aliases_zh: '县公安局',
  });
  const place = draft.entity('place-county', 'Place', `${stem}县`, { kind: 'locality', level: 'county' });
  const author = personName(random);
  const writer = draft.entity('person-author', 'Person', author, { kind: 'author' });
  draft.sentence(`${bureau}${year}年的工作（虚构）`, { [unit]: bureau, [place]: `${stem}县` }, [
    relation('ABOUT', [draft.id, unit], bureau, [bureau]),
    relation('LOCATED_IN', [unit, place], bureau, [bureau], { basis: 'inferred', why: '由名称推断。' }),
  ]);
  draft.passage('byline');
  draft.sentence(`记者${author}`, { [writer]: author }, [
    relation('WROTE', [writer, draft.id], `记者${author}`, [author]),
  ]);
}

function giver(draft: ReportDraft, { slug, name, post, body, level }: Office) {
  return {
    official: draft.entity(`official-${slug}`, 'Official', name, { kind: 'leader', level }),
    post: draft.entity(`position-${slug}`, 'Position', post, {
      kind: post.includes('书记') ? 'party-post' : 'government-post',
    }),
    body: draft.entity(`unit-${slug}`, 'Unit', body, { kind: 'government', level }),
  };
}

type Given = ReturnType<typeof giver> & { readonly offence: string | null };

function praisedCase(
  draft: ReportDraft,
  at: number,
  { bureau }: County,
  office: Office,
  random: Random,
): Given {
  const own = giver(draft, office);
  const offence = random.powerLaw(OFFENCES);
  const code = `${1 + random.whole(12)}·${1 + random.whole(28)}`;
  const name = `${code}${offence}案`;
  const [kind, words] = random.powerLaw(PRAISE);
  const [what, award] = [`case-${at}`, `award-${at}`];
  draft.entity(what, 'Case', name, { kind: random.one(CASE_KINDS), code });
  draft.entity(award, 'Award', `${office.post}${words}`, { kind, level: office.level, aliases_zh: words });
  const category = draft.entity(`category-${OFFENCES.indexOf(offence)}`, 'Category', offence, {
    kind: 'offence',
  });
  const praise = `获${office.post}${office.name}${words}`;
  draft.sentence(
    `${bureau}侦办${name}，${praise}。`,
    {
      'unit-bureau': bureau,
      [what]: name,
      [category]: offence,
      [own.official]: office.name,
      [own.post]: office.post,
      [own.body]: office.body,
      [award]: words,
    },
    [
      relation('INVESTIGATED', ['unit-bureau', what], `${bureau}侦办${name}`, [bureau, name]),
      relation('LED_TO', [what, award], `${name}，${praise}`, [name, words]),
      relation('INSTANCE_OF', [what, category], name, [name]),
      ...commended(own, award, office, praise, words),
    ],
  );
  return { ...own, offence: category };
}

function praisedProgram(
  draft: ReportDraft,
  at: number,
  { bureau, stem }: County,
  office: Office,
  random: Random,
): Given {
  const own = giver(draft, office);
  const name = `${random.powerLaw(PROGRAMS)}${stem}${at}号行动`;
  const [kind, words] = random.powerLaw(PRAISE);
  const [what, award] = [`program-${at}`, `award-${at}`];
  draft.entity(what, 'Program', name, { kind: 'campaign' });
  draft.entity(award, 'Award', `${office.post}${words}`, { kind, level: office.level, aliases_zh: words });
  const praise = `获${office.post}${office.name}${words}`;
  draft.sentence(
    `${bureau}开展${name}，${praise}。`,
    {
      'unit-bureau': bureau,
      [what]: name,
      [own.official]: office.name,
      [own.post]: office.post,
      [own.body]: office.body,
      [award]: words,
    },
    [
      relation('RUNS', ['unit-bureau', what], `${bureau}开展${name}`, [bureau, name]),
      relation('LED_TO', [what, award], `${name}，${praise}`, [name, words]),
      ...commended(own, award, office, praise, words),
    ],
  );
  return { ...own, offence: null };
}

const commended = (
  { official, post, body }: ReturnType<typeof giver>,
  award: string,
  office: Office,
  praise: string,
  words: string,
) => [
  relation('ISSUED', [official, award], praise, [office.name, words]),
  relation('RECEIVED', ['unit-bureau', award], praise, [words]),
  relation('HOLDS_POSITION', [official, post], `${office.post}${office.name}`, [office.post, office.name], {
    tense: 'current',
  }),
  relation('POSITION_IN', [post, body], office.post, [office.post]),
];

function figures(draft: ReportDraft, { bureau }: County, year: number, random: Random): void {
  draft.passage('body');
  const [cases, change, caught] = [200 + random.whole(2_000), 1 + random.whole(40), 20 + random.whole(400)];
  const of = { about: 'unit-bureau', period: String(year) };
  draft.sentence(
    `${bureau}全年刑事发案${cases}起，同比下降${change}%，抓获嫌疑人${caught}名。`,
    { 'unit-bureau': bureau },
    [
      figure('criminal-cases', `全年刑事发案${cases}起`, [`${cases}起`], {
        ...{ value: String(cases), unit: 'case', as_written: `${cases}起` },
        ...of,
      }),
      figure('criminal-cases-change', `同比下降${change}%`, [`${change}%`], {
        ...{
          value: String(change),
          unit: 'percent',
          direction: 'down',
          comparison: 'yoy',
          as_written: `${change}%`,
        },
        ...of,
      }),
      figure('suspects-caught', `抓获嫌疑人${caught}名`, [`${caught}名`], {
        ...{ value: String(caught), unit: 'person', as_written: `${caught}名` },
        ...of,
      }),
    ],
  );
}
