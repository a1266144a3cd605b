import { type Random, seededRandom } from '../random.ts';

// Wholly invented: no place, office or person of these names is meant.

const SURNAMES = [
  ...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎',
];
const GIVEN = [
  ...'安柏辰承德恩方国海涵宏嘉建江杰景军开康立林明宁鹏平清荣瑞善绍诗思腾文武贤翔晓欣学雅彦一颖永宇远泽正志子',
];
const PLACE = [...'云青清临江柏松竹梅兰石溪河湖山岭谷川泉源长安宁平永嘉泰和兴隆丰禾稻桑棉'];

/** A person's name of two or three characters. */
export const personName = (random: Random): string =>
  random.one(SURNAMES) + random.one(GIVEN) + (random.whole(3) === 0 ? '' : random.one(GIVEN));

const stems = PLACE.flatMap((first) =>
  PLACE.filter((second) => second !== first).map((second) => first + second),
);

/** The n-th place's name without its ending; each n has another. */
export function placeStem(n: number): string {
  // A step that has no factor in common with the number of stems meets each once, and neighbours differ.
  const stem = stems[(n * 577 + 101) % stems.length] ?? '云溪';
  return n < stems.length ? stem : `${stem}${PLACE[n % PLACE.length]}`;
}

/** People in office who go on for years and over many places; the first of them praise far more than the last. */
export interface Office {
  readonly slug: string;
  readonly name: string;
  readonly post: string;
  readonly body: string;
  readonly level: 'province' | 'prefecture' | 'county';
}

const POSTS = {
  province: [
    '省委|书记',
    '省政府|省长',
    '省政府|副省长',
    '省委政法委|书记',
    '省公安厅|厅长',
    '省公安厅|副厅长',
  ],
  prefecture: ['市委|书记', '市政府|市长', '市政府|副市长', '市公安局|局长', '市委政法委|书记'],
  county: ['县委|书记', '县政府|县长', '县政府|副县长'],
} as const;

function offices(level: Office['level'], number: number, stem: string): Office[] {
  const random = seededRandom(number * 31 + POSTS[level].length);
  return POSTS[level].map((post, index) => ({
    slug: `${level}-${number}-${index}`,
    name: personName(random),
    post: stem + post.replace('|', ''),
    body: stem + post.replace(/\|.*/, ''),
    level,
  }));
}

const COUNTIES_OF_A_CITY = 10;
const CITIES_OF_A_PROVINCE = 10;

/** All who may praise what is done in the n-th county. */
export function officesOver(county: number): { province: Office[]; city: Office[]; county: Office[] } {
  const city = Math.floor(county / COUNTIES_OF_A_CITY);
  const province = Math.floor(city / CITIES_OF_A_PROVINCE);
  return {
    province: offices('province', province, placeStem(900 + province)),
    city: offices('prefecture', city, placeStem(600 + city)),
    county: offices('county', county, placeStem(county)),
  };
}
