import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { theBrowser } from './page.ts';

/** A report that was made up, of a place that is nowhere. */
export const INVENTED = {
  title: '云岭市公安局2023年工作纪实（虚构）',
  paragraphs: [
    '本文纯属虚构，云岭市并不存在，文中的人名、单位和数字都是为测试编写的。',
    '专项行动',
    '2023年，云岭市公安局侦破“3·18”特大电信诈骗案，抓获犯罪嫌疑人46名，该案获省公安厅通报表扬。省公安厅厅长何岩作出批示，对专案组给予充分肯定。同年八月，云岭市公安局又打掉一个跨境赌博团伙，冻结资金三百余万元，为群众挽回了损失。',
    '云岭市公安局推行“一码通办”改革，建成政务服务中心。全年电信诈骗破案数同比上升8.5%，采取刑事强制措施213人，窗口办理业务12万件。改革推行以后，窗口平均等候时间由四十分钟缩短到十二分钟，偏远乡镇的居民不出镇就可以办完户口、居住证等事项。',
    '青石派出所',
    '青石派出所是云岭市公安局的派出机构，所长李牧在辖区推广“邻里守望”机制，组织网格员、商户和志愿者一起巡防。全年辖区盗窃警情下降三成，青石派出所被评为全省枫桥式派出所，李牧荣立个人三等功。',
    '图为青石派出所民警走访商户。',
    '展望明年',
    '2024年，云岭市公安局计划建设智慧警务中心，继续打击电信诈骗犯罪，力争刑事案件破案率再提高两个百分点。市公安局还将与邻近三个县的公安机关签订协作协议，共同维护山区道路的交通安全。',
    '（云岭日报记者 沈一舟）',
  ],
} as const;

export const inventedLines = (): readonly string[] => [INVENTED.title, ...INVENTED.paragraphs];

/** In the encoding of Chinese programs, each paragraph cut at 30 characters as mail once was. */
export const inventedGb18030 = (): Buffer => encodeGb18030(inventedLines().map(wrapped).join('\r\n\r\n'));

const wrapped = (paragraph: string): string => (paragraph.match(/.{1,30}/gu) ?? []).join('\r\n');

/** Node writes no GB18030; it reads it, so each pair of bytes is asked what it says. */
function encodeGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1)
      if (second !== 0x7f) codes.set(decoder.decode(new Uint8Array([first, second])), [first, second]);
  return Buffer.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const pair = code < 0x80 ? [code] : codes.get(character);
      if (pair === undefined) throw new Error(`not in two bytes of GB18030: ${character}`);
      return pair;
    }),
  );
}

export async function inventedDocx(): Promise<Buffer> {
  const isHeading = (text: string) => [...text].length <= 6;
  const children = [
    new Paragraph({ text: INVENTED.title, heading: HeadingLevel.TITLE }),
    ...INVENTED.paragraphs.map(
      (text) => new Paragraph(isHeading(text) ? { text, heading: HeadingLevel.HEADING_1 } : { text }),
    ),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** Printed by a browser: two pages with a running head and page numbers, every paragraph cut into lines. */
export async function inventedPdf(): Promise<Buffer> {
  const page = await (await theBrowser()).newPage();
  const body = INVENTED.paragraphs.map((text) => `<p>${text}</p>`).join('');
  await page.setContent(
    `<html lang="zh-CN"><style>p{font:16px/1.8 serif;text-indent:0;margin:0 0 12px}h1{font-size:24px}</style><h1>${INVENTED.title}</h1>${body}</html>`,
  );
  const small = '<div style="font-size:9px;width:100%;text-align:center">';
  const pdf = await page.pdf({
    format: 'A5',
    margin: { top: '60px', bottom: '60px', left: '50px', right: '50px' },
    displayHeaderFooter: true,
    headerTemplate: `${small}云岭日报</div>`,
    footerTemplate: `${small}<span class="pageNumber"></span></div>`,
  });
  await page.close();
  return pdf;
}
