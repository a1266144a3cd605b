import { expect, test } from '@jest/globals';
import { gbt7714 } from '#contract/gbt7714.ts';
import type { SourceDescription } from '#contract/source.ts';
import { describedSource } from '../../../helpers/described-source.ts';

type Fields = Partial<SourceDescription>;

/** A source by its title and authors in one language. */
const chinese = (title: string, authors: readonly string[], fields: Fields = {}): SourceDescription =>
  describedSource({
    title_zh: title,
    title_en: title,
    authors: authors.map((name_zh) => ({ name_zh, name_en: '' })),
    ...fields,
  });
const english = (title: string, authors: readonly string[], fields: Fields = {}): SourceDescription =>
  describedSource({
    title_zh: title,
    title_en: title,
    lang: 'en',
    authors: authors.map((name_en) => ({ name_zh: '', name_en })),
    ...fields,
  });

// Each is an example of the standard itself; the name says of which clause. Read in the reproductions that
// hushidong/biblatex-gb7714-2025 (gbT7714-2025.tex) and zepinglee/gbt7714-bibtex-style (tests/testfiles/2025-numeric.tlg,
// 2015-numeric.tlg) are compared with.
test.each<[string, SourceDescription, string]>([
  [
    '8.5.3, a newspaper',
    chinese('数字革命与竞争国际化', ['丁文详'], {
      ...{ genre: 'news', publisher: '中国青年报', published: '2000-11-20', pages: '15' },
    }),
    '丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.',
  ],
  [
    'B.4, a newspaper online, without the day on which it was read',
    chinese('探索微观世界的无穷奥秘（科技大观）', ['陈缮真'], {
      ...{ genre: 'news', publisher: '人民日报', published: '2022-08-16', pages: '第17版' },
      url: 'http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_3-17.htm',
      accessed: '2022-09-01',
    }),
    '陈缮真. 探索微观世界的无穷奥秘（科技大观）[N/OL]. 人民日报，2022-08-16（17）. http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_3-17.htm.',
  ],
  [
    'B.10, a page of an office',
    chinese('北京鲁迅博物馆志愿服务章程', [], {
      ...{ genre: 'government-page', publisher: '北京鲁迅博物馆', published: '2021-04-21' },
      url: 'http://www.luxunmuseum.com.cn/html/202104/a11310.htm',
      accessed: '2023-05-02',
    }),
    '北京鲁迅博物馆. 北京鲁迅博物馆志愿服务章程[EB/OL].（2021-04-21）[2023-05-02]. http://www.luxunmuseum.com.cn/html/202104/a11310.htm.',
  ],
  [
    '8.11.3.2, a page without a date',
    chinese('馆际互借与文献传递服务', [], {
      ...{ genre: 'government-page', publisher: '高等教育文献保障系统', accessed: '2025-06-21' },
      url: 'http://home.calis.edu.cn/pages/list.html?id=4101e184-7f64-4798-a5e1-8e37aa6994fc',
    }),
    '高等教育文献保障系统. 馆际互借与文献传递服务[EB/OL]. [2025-06-21]. http://home.calis.edu.cn/pages/list.html?id=4101e184-7f64-4798-a5e1-8e37aa6994fc.',
  ],
  [
    '8.11.3.2, an archived page in another language',
    english('Histórias de Portugal：livros caídos', ['António, Marco', 'Pepper, Lucy'], {
      ...{ genre: 'other', lang: 'pt', published: '2019-07-13', accessed: '2025-01-02' },
      archived_url: 'https://arquivo.pt/wayback/20190905210731/http://publico.pt/2019/07/13/',
    }),
    'António M，Pepper L. Histórias de Portugal：livros caídos[EB/OL].（2019-07-13）[2025-01-02]. https://arquivo.pt/wayback/20190905210731/http://publico.pt/2019/07/13/.',
  ],
  [
    'B.1, a book with the page cited',
    chinese('中国佛教疑伪经综录', ['曹凌'], {
      ...{ genre: 'book', place: '上海', publisher: '上海古籍出版社', published: '2011', pages: '19' },
    }),
    '曹凌. 中国佛教疑伪经综录[M]. 上海：上海古籍出版社，2011：19.',
  ],
  [
    'B.1, a book in a later edition',
    chinese('大学计算机：计算思维与信息素养', ['战德臣', '张丽杰'], {
      ...{ genre: 'book', edition: '3 版', place: '北京', publisher: '高等教育出版社', published: '2019' },
    }),
    '战德臣，张丽杰. 大学计算机：计算思维与信息素养[M]. 3 版. 北京：高等教育出版社，2019.',
  ],
  [
    'B.1, more than three authors, a range of pages',
    chinese('鼻整形应用解剖学', ['牛永敢', '孔晓', '王阳', '斯楼斌'], {
      ...{ genre: 'book', place: '北京', publisher: '人民卫生出版社', published: '2019', pages: '65-66' },
    }),
    '牛永敢，孔晓，王阳，等. 鼻整形应用解剖学[M]. 北京：人民卫生出版社，2019：65-66.',
  ],
  [
    '5.1, a book in English, in the same full-width signs',
    english('AI and the future of banking', ['Boobier, Tony'], {
      ...{
        genre: 'book',
        place: 'Chichester',
        publisher: 'John Wiley & Sons',
        published: '2020',
        pages: '35',
      },
    }),
    'Boobier T. AI and the future of banking[M]. Chichester：John Wiley & Sons，2020：35.',
  ],
  [
    '8.2.2, a name with a suffix, an edition in English',
    english('Probability，random variables，and random signal principles', ['Peebles, Peyton Z., Jr.'], {
      ...{
        genre: 'book',
        edition: '4th ed.',
        place: 'New York',
        publisher: 'McGraw-Hill',
        published: '2001',
      },
    }),
    'Peebles P Z，Jr. Probability，random variables，and random signal principles[M]. 4th ed. New York：McGraw-Hill，2001.',
  ],
  [
    '7.8, a book online by more than three authors',
    english(
      'Connecting the library to the curriculum',
      ['Torres, Laureen', 'Salisbury, Fiona', 'Yazbeck, B.', 'Karasmanis, S.'],
      {
        ...{
          genre: 'book',
          place: 'Singapore',
          publisher: 'Springer Nature',
          published: '2021',
          pages: '97',
        },
        url: 'https://link.springer.com/book/10.1007/978-981-16-3868-8',
      },
    ),
    'Torres L，Salisbury F，Yazbeck B，et al. Connecting the library to the curriculum[M/OL]. Singapore：Springer Nature，2021：97. https://link.springer.com/book/10.1007/978-981-16-3868-8.',
  ],
  [
    'B.1, a yearbook online',
    chinese('中国造纸年鉴：2003', ['中国造纸学会'], {
      ...{ genre: 'yearbook', place: '北京', publisher: '中国轻工业出版社', published: '2003' },
      url: 'http://www.cadal.zju.edu.cn/book/view/25010080',
    }),
    '中国造纸学会. 中国造纸年鉴：2003[M/OL]. 北京：中国轻工业出版社，2003. http://www.cadal.zju.edu.cn/book/view/25010080.',
  ],
  [
    'B.7, a report online',
    chinese('第29次中国互联网络发展状况统计报告', [], {
      ...{ genre: 'work-report', publisher: '中国互联网络信息中心', published: '2012-01-16' },
      url: 'https://www.cnnic.net.cn/NMediaFile/old_attach/P020120612484958777344.pdf',
    }),
    '中国互联网络信息中心. 第29次中国互联网络发展状况统计报告[R/OL]. 2012-01-16. https://www.cnnic.net.cn/NMediaFile/old_attach/P020120612484958777344.pdf.',
  ],
  [
    '8.8.3, a report online with its number and pages',
    english(
      'A comparative risk assessment framework for wildland fire management：the 2010 cohesive strategy science report',
      ['Calkin, David E.', 'Ager, Alan A.', 'Thompson, Matthew P.'],
      {
        ...{ genre: 'work-report', number: 'RMRS-GTR-262', published: '2011', pages: '8-9' },
        url: 'https://www.fs.usda.gov/rm/pubs/rmrs_gtr262.pdf',
      },
    ),
    'Calkin D E，Ager A A，Thompson M P. A comparative risk assessment framework for wildland fire management：the 2010 cohesive strategy science report：RMRS-GTR-262[R/OL]. 2011：8-9. https://www.fs.usda.gov/rm/pubs/rmrs_gtr262.pdf.',
  ],
  [
    '8.8.3, a printed report of an office',
    english(
      'Guidelines for handling excavated acid-producing material',
      ['U.S. Department of Transportation Federal Highway Administration'],
      {
        ...{ genre: 'work-report', number: 'PB 91-194001', published: '1990', pages: '25' },
        ...{ place: 'Springfield', publisher: 'U.S. Department of Commerce National Information Service' },
      },
    ),
    'U.S. Department of Transportation Federal Highway Administration. Guidelines for handling excavated acid-producing material：PB 91-194001[R]. Springfield：U.S. Department of Commerce National Information Service，1990：25.',
  ],
  [
    '8.5.3, a journal with volume and issue',
    chinese('互联网药品可信交易环境中主体资质审核备案模式', ['于潇', '刘义', '柴跃廷', '孙宏波'], {
      ...{ genre: 'article', publisher: '清华大学学报（自然科学版）', published: '2012' },
      ...{ number: '52(11)', pages: '1518-1523' },
    }),
    '于潇，刘义，柴跃廷，等. 互联网药品可信交易环境中主体资质审核备案模式[J]. 清华大学学报（自然科学版），2012，52（11）：1518-1523.',
  ],
  [
    '8.1, a journal with issues alone',
    chinese('四库馆私家抄校书考略', ['杨洪升'], {
      ...{ genre: 'article', publisher: '文献', published: '2013', number: '1', pages: '56-75' },
    }),
    '杨洪升. 四库馆私家抄校书考略[J]. 文献，2013（1）：56-75.',
  ],
  [
    '8.5.3, an article that is online before it has an issue',
    chinese('惯性增强动力吸振器-浮置板轨道低频减振性能研究', ['张群', '程志宝', '石志飞'], {
      ...{ genre: 'article', publisher: '铁道学报', published: '2024-05-09' },
      url: 'https://kns.cnki.net/kcms/detail/11.2104.u.20240507.1737.002.html',
    }),
    '张群，程志宝，石志飞. 惯性增强动力吸振器-浮置板轨道低频减振性能研究[J/OL]. 铁道学报，2024-05-09. https://kns.cnki.net/kcms/detail/11.2104.u.20240507.1737.002.html.',
  ],
  [
    '7.1.3, nobody named',
    chinese('人物龙凤帛画', [], {
      ...{ genre: 'article', publisher: '中国书法', published: '2023', number: '3', pages: '5' },
    }),
    '人物龙凤帛画[J]. 中国书法，2023（3）：5.',
  ],
])('GB/T 7714—2025, %s', (_, source, expected) => {
  expect(gbt7714(source, 2025)).toBe(expected);
});

// The ends that the standard shows by themselves.
test.each<[string, Fields, string]>([
  [
    '7.5.2.3, no place',
    { publisher: '三户图书刊行社', published: '1990' },
    '[出版地不详]：三户图书刊行社，1990.',
  ],
  [
    '7.5.2.3, no place',
    { lang: 'en', publisher: 'Macmillan', published: '1975' },
    '[S.l.]：Macmillan，1975.',
  ],
  ['7.5.3.3, no publisher', { place: '哈尔滨', published: '2013' }, '哈尔滨：[出版者不详]，2013.'],
  [
    '7.5.3.3, no publisher',
    { lang: 'en', place: 'Salt Lake City', published: '1964' },
    'Salt Lake City：[s.n.]，1964.',
  ],
  [
    '7.5.2.3, no place of what is online',
    {
      lang: 'en',
      publisher: 'Open University Press',
      published: '2025',
      url: 'https://www.mheducation.co.uk/x',
    },
    'Open University Press，2025. https://www.mheducation.co.uk/x.',
  ],
  [
    '7.5.4.3, an estimated year',
    { place: '上海', publisher: '中华书局', published: '1936~' },
    '上海：中华书局，[1936].',
  ],
  ['no date at all', { place: '上海', publisher: '中华书局' }, '上海：中华书局.'],
])('GB/T 7714—2025, %s: %s', (_, fields, expected) => {
  const written = gbt7714(describedSource({ genre: 'book', ...fields }), 2025);
  expect(written.replace(/^[^[]+\[M(\/OL)?\]\. /, '')).toBe(expected);
});

test.each<[string, SourceDescription, string]>([
  [
    'A.9, a newspaper',
    chinese('数字革命与竞争国际化', ['丁文详'], {
      ...{ genre: 'news', publisher: '中国青年报', published: '2000-11-20', pages: '15' },
    }),
    '丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).',
  ],
  [
    '4.4.2, a newspaper online',
    chinese('我们的科技一直在追赶: 访中国工程院院长周济', ['余建斌'], {
      ...{
        genre: 'news',
        publisher: '人民日报',
        published: '2013-01-12',
        pages: '2',
        accessed: '2013-03-20',
      },
      url: 'http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm',
    }),
    '余建斌. 我们的科技一直在追赶: 访中国工程院院长周济[N/OL]. 人民日报, 2013-01-12(2)[2013-03-20]. http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm.',
  ],
  [
    '4.6.2, a page on the web',
    english('Origins and concepts of digital literacy', ['Bawden, David'], {
      ...{ genre: 'government-page', published: '2008-05-04', accessed: '2013-03-08' },
      url: 'http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf',
    }),
    'BAWDEN D. Origins and concepts of digital literacy[EB/OL]. (2008-05-04)[2013-03-08]. http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf.',
  ],
  [
    '4.6.2, a page without a date',
    english('About OCLC: history of cooperation', [], {
      ...{ genre: 'government-page', publisher: 'Online Computer Library Center, Inc.' },
      ...{ accessed: '2012-03-27', url: 'http://www.oclc.org/about/cooperation.en.html' },
    }),
    'Online Computer Library Center, Inc. About OCLC: history of cooperation[EB/OL]. [2012-03-27]. http://www.oclc.org/about/cooperation.en.html.',
  ],
  [
    '4.1.2, a book',
    chinese('国史旧闻: 第1卷', ['陈登原'], {
      ...{ genre: 'book', place: '北京', publisher: '中华书局', published: '2000', pages: '29' },
    }),
    '陈登原. 国史旧闻: 第1卷[M]. 北京: 中华书局, 2000: 29.',
  ],
  [
    '4.1.2, a book online, family names in capitals',
    english('Food irradiation research and technology', ['Fan, Xuetong', 'Sommers, C. H.'], {
      ...{ genre: 'book', edition: '2nd ed.', place: 'Ames, Iowa', publisher: 'Blackwell Publishing' },
      ...{ published: '2013', pages: '25-26', accessed: '2014-06-26' },
      url: 'http://onlinelibrary.wiley.com/doi/10.1002/9781118422557/summary',
    }),
    'FAN X, SOMMERS C H. Food irradiation research and technology[M/OL]. 2nd ed. Ames, Iowa: Blackwell Publishing, 2013: 25-26[2014-06-26]. http://onlinelibrary.wiley.com/doi/10.1002/9781118422557/summary.',
  ],
  [
    'A.3, a report online',
    chinese('国防白皮书: 中国武装力量的多样化运用', ['中华人民共和国国务院新闻办公室'], {
      ...{ genre: 'work-report', published: '2013-04-16', accessed: '2014-06-11' },
      url: 'http://www.mod.gov.cn/affair/2013-04/16/content_4442839.htm',
    }),
    '中华人民共和国国务院新闻办公室. 国防白皮书: 中国武装力量的多样化运用[R/OL]. (2013-04-16)[2014-06-11]. http://www.mod.gov.cn/affair/2013-04/16/content_4442839.htm.',
  ],
  [
    'A.3, a printed report',
    english(
      'Factors regulating the immune response: report of WHO Scientific Group',
      ['World Health Organization'],
      {
        ...{ genre: 'work-report', place: 'Geneva', publisher: 'WHO', published: '1970' },
      },
    ),
    'World Health Organization. Factors regulating the immune response: report of WHO Scientific Group[R]. Geneva: WHO, 1970.',
  ],
])('GB/T 7714—2015, %s', (_, source, expected) => {
  expect(gbt7714(source, 2015)).toBe(expected);
});

test('a newspaper of which neither name nor day are known says so in the forms of the standard', () => {
  const source = chinese('一座城的一年', ['甲乙', '丙丁'], { genre: 'news', published: '2022' });
  expect(gbt7714(source, 2025)).toBe('甲乙，丙丁. 一座城的一年[N]. [出版者不详]，2022.');
  expect(gbt7714({ ...source, published: null }, 2015)).toBe('甲乙, 丙丁. 一座城的一年[N]. [出版者不详].');
});

test('a title that begins with a bracket keeps its space behind the authors', () => {
  const source = chinese('（虚构）一座城的一年', ['甲乙'], { genre: 'news', publisher: '永安日报' });
  expect(gbt7714(source, 2025)).toBe('甲乙. （虚构）一座城的一年[N]. 永安日报.');
});

test('a kind of source that nobody has entered is neither a book nor a newspaper', () => {
  expect(gbt7714(describedSource({ published: '2022' }), 2025)).toBe(
    '题[Z]. [出版地不详]：[出版者不详]，2022.',
  );
  expect(gbt7714(describedSource({ url: 'https://example.org/' }), 2025)).toBe(
    '题[EB/OL]. https://example.org/.',
  );
});
