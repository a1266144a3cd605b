import { expect, test } from '@jest/globals';
import { chicago } from '#contract/chicago.ts';
import { htmlOf, plainOf } from '#contract/italics.ts';
import type { SourceDescription } from '#contract/source.ts';
import { describedSource } from '../../../helpers/described-source.ts';

const english = (
  title: string,
  authors: readonly string[],
  fields: Partial<SourceDescription>,
): SourceDescription =>
  describedSource({
    title_zh: title,
    title_en: title,
    lang: 'en',
    authors: authors.map((name_en) => ({ name_zh: '', name_en })),
    ...fields,
  });

const FLAX = 'https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html';
const YALE = 'https://www.yale.edu/about-yale/yale-facts';

// The first four are those of the Manual's own quick guide to the 18th edition, the other two of the guide to it by the
// Australian Catholic University's library; `<i>` is where they are in italics.
test.each<[string, SourceDescription, readonly [note: string, bibliography: string, authorDate: string]]>([
  [
    'a newspaper',
    english('Are Flax Seeds All That?', ['Blum, Dani'], {
      ...{ genre: 'news', publisher: 'New York Times', published: '2023-12-13', url: FLAX },
    }),
    [
      `Dani Blum, “Are Flax Seeds All That?,” <i>New York Times</i>, December 13, 2023, ${FLAX}.`,
      `Blum, Dani. “Are Flax Seeds All That?” <i>New York Times</i>, December 13, 2023. ${FLAX}.`,
      `Blum, Dani. 2023. “Are Flax Seeds All That?” <i>New York Times</i>, December 13. ${FLAX}.`,
    ],
  ],
  [
    'a page of an office without a date',
    english('About Yale: Yale Facts', [], {
      ...{ genre: 'government-page', publisher: 'Yale University', accessed: '2022-03-08', url: YALE },
    }),
    [
      `“About Yale: Yale Facts,” Yale University, accessed March 8, 2022, ${YALE}.`,
      `Yale University. “About Yale: Yale Facts.” Accessed March 8, 2022. ${YALE}.`,
      `Yale University. n.d. “About Yale: Yale Facts.” Accessed March 8, 2022. ${YALE}.`,
    ],
  ],
  [
    'a book, of which only the note names the page',
    english('Interior Chinatown', ['Yu, Charles'], {
      ...{ genre: 'book', place: 'New York', publisher: 'Pantheon Books', published: '2020', pages: '45' },
    }),
    [
      'Charles Yu, <i>Interior Chinatown</i> (Pantheon Books, 2020), 45.',
      'Yu, Charles. <i>Interior Chinatown</i>. Pantheon Books, 2020.',
      'Yu, Charles. 2020. <i>Interior Chinatown</i>. Pantheon Books.',
    ],
  ],
  [
    'a journal',
    english(
      'Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life',
      ['Kwon, Hyeyoung'],
      {
        ...{ genre: 'article', publisher: 'American Journal of Sociology', published: '2022' },
        ...{ number: '127(6)', pages: '1818-59', url: 'https://doi.org/10.1086/720277' },
      },
    ),
    [
      'Hyeyoung Kwon, “Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life,” <i>American Journal of Sociology</i> 127, no. 6 (2022): 1818–59, https://doi.org/10.1086/720277.',
      'Kwon, Hyeyoung. “Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life.” <i>American Journal of Sociology</i> 127, no. 6 (2022): 1818–59. https://doi.org/10.1086/720277.',
      'Kwon, Hyeyoung. 2022. “Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life.” <i>American Journal of Sociology</i> 127 (6): 1818–59. https://doi.org/10.1086/720277.',
    ],
  ],
  [
    'two authors',
    english('Buddhism in Australia: Traditions in Change', ['Rocha, Cristina', 'Barker, Michelle'], {
      ...{ genre: 'book', publisher: 'Routledge', published: '2011', pages: '103' },
    }),
    [
      'Cristina Rocha and Michelle Barker, <i>Buddhism in Australia: Traditions in Change</i> (Routledge, 2011), 103.',
      'Rocha, Cristina, and Michelle Barker. <i>Buddhism in Australia: Traditions in Change</i>. Routledge, 2011.',
      'Rocha, Cristina, and Michelle Barker. 2011. <i>Buddhism in Australia: Traditions in Change</i>. Routledge.',
    ],
  ],
  [
    'three authors',
    english('World Religions Today', ['Esposito, John', 'Fashing, Darrell', 'Lewis, Todd'], {
      ...{ genre: 'book', publisher: 'Oxford University Press', published: '2015', pages: '522' },
    }),
    [
      'John Esposito et al., <i>World Religions Today</i> (Oxford University Press, 2015), 522.',
      'Esposito, John, Darrell Fashing, and Todd Lewis. <i>World Religions Today</i>. Oxford University Press, 2015.',
      'Esposito, John, Darrell Fashing, and Todd Lewis. 2015. <i>World Religions Today</i>. Oxford University Press.',
    ],
  ],
])('Chicago, 18th edition: %s', (_, source, [note, bibliography, authorDate]) => {
  expect(htmlOf(chicago(source, 'note'))).toBe(note);
  expect(htmlOf(chicago(source, 'bibliography'))).toBe(bibliography);
  expect(htmlOf(chicago(source, 'author-date'))).toBe(authorDate);
});

const REPORT = describedSource({
  title_zh: '一座城的一年',
  title_en: 'A year of a city',
  genre: 'news',
  published: '2022',
  authors: [
    { name_zh: '甲乙', name_en: 'Jia Yi' },
    { name_zh: '丙丁', name_en: 'Bing Ding' },
  ],
});

test('Chinese names keep their order, characters stand behind letters, a title is followed by its translation', () => {
  expect(chicago(REPORT, 'note')).toBe(
    'Jia Yi 甲乙 and Bing Ding 丙丁, “一座城的一年 [A year of a city],” 2022.',
  );
  expect(chicago({ ...REPORT, publisher: '永安日报', published: '2022-03-04' }, 'bibliography')).toBe(
    'Jia Yi 甲乙 and Bing Ding 丙丁. “一座城的一年 [A year of a city].” 永安日报, March 4, 2022.',
  );
});

test.each([
  ['note', '“一座城的一年 [A year of a city].”'],
  ['bibliography', '“一座城的一年 [A year of a city].”'],
  ['author-date', 'n.d. “一座城的一年 [A year of a city].”'],
] as const)('a report of which nothing else is known is cited by its title: %s', (style, expected) => {
  expect(chicago({ ...REPORT, authors: [], published: null }, style)).toBe(expected);
});

// The shapes are those of the Manual's own examples of Chinese sources (11.89).
test('a title in pinyin stands before its characters and its translation', () => {
  const named = {
    ...{ ...REPORT, authors: REPORT.authors.slice(0, 1) },
    ...{ title_romanised: 'Yi zuo cheng de yi nian', publisher: '永安日报', published: '2022-03-04' },
  };
  expect(htmlOf(chicago(named, 'note'))).toBe(
    'Jia Yi 甲乙, “Yi zuo cheng de yi nian” 一座城的一年 [A year of a city], 永安日报, March 4, 2022.',
  );
  expect(htmlOf(chicago(named, 'bibliography'))).toBe(
    'Jia Yi 甲乙. “Yi zuo cheng de yi nian” 一座城的一年 [A year of a city]. 永安日报, March 4, 2022.',
  );
  expect(htmlOf(chicago(named, 'author-date'))).toBe(
    'Jia Yi 甲乙. 2022. “Yi zuo cheng de yi nian” 一座城的一年 [A year of a city]. 永安日报, March 4.',
  );
  const book = { ...named, genre: 'book' as const, published: '2022' };
  expect(htmlOf(chicago(book, 'note'))).toBe(
    'Jia Yi 甲乙, <i>Yi zuo cheng de yi nian</i> 一座城的一年 [A year of a city] (永安日报, 2022).',
  );
  expect(htmlOf(chicago({ ...named, title_en: '', authors: [] }, 'note'))).toBe(
    '“Yi zuo cheng de yi nian” 一座城的一年, 永安日报, March 4, 2022.',
  );
});

test('an unsigned article is listed under its newspaper', () => {
  const unsigned = english('Court sits again', [], {
    ...{ genre: 'news', publisher: 'Evening Post', published: '2022-03' },
  });
  expect(htmlOf(chicago(unsigned, 'bibliography'))).toBe(
    '<i>Evening Post</i>. “Court sits again.” March 2022.',
  );
  expect(htmlOf(chicago(unsigned, 'author-date'))).toBe(
    '<i>Evening Post</i>. 2022. “Court sits again.” March.',
  );
});

test('more than six authors are listed by the first three', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((family) => `${family}x, ${family}.`);
  const book = (authors: readonly string[]) =>
    plainOf(chicago(english('Title', authors, { genre: 'book', published: '2000' }), 'bibliography'));
  expect(book(names)).toBe('Ax, A., B. Bx, C. Cx, et al. Title. 2000.');
  expect(book(names.slice(0, 6))).toBe('Ax, A., B. Bx, C. Cx, D. Dx, E. Ex, and F. Fx. Title. 2000.');
});

test('a book before 1900 is cited with its place, an estimated year with a question mark', () => {
  const old = english('Title', ['Doe, Jane'], {
    ...{ genre: 'gazetteer', place: 'London', publisher: 'Murray', published: '1865?' },
  });
  expect(plainOf(chicago(old, 'note'))).toBe('Jane Doe, Title (London: Murray, [1865?]).');
});

test('an archived copy is named behind the address', () => {
  const page = english('Title', [], {
    ...{ genre: 'government-page', publisher: 'Office', published: '2022-03-04' },
    ...{ url: 'https://example.org/a', archived_url: 'https://archive.example/a' },
  });
  expect(chicago(page, 'note')).toBe(
    '“Title,” Office, March 4, 2022, https://example.org/a, archived at https://archive.example/a.',
  );
});

test('what is copied for word processors has italics and no markup of a title', () => {
  const source = english('A <b> & B', [], { genre: 'book', published: '2000' });
  expect(htmlOf(chicago(source, 'note'))).toBe('<i>A &lt;b&gt; &amp; B</i> (2000).');
});
