/** Encodings in which texts are found; the surest first. */
export const ENCODINGS = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'GB18030', 'Big5'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Decoding {
  readonly encoding: Encoding;
  readonly text: string;
}

/** What texts are mostly made of, in either form of Chinese, and letters. */
const COMMON =
  /[，。、；：的一是了在不有人中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么么利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强強放决決西被干做必战戰先回则則任取据處处市局警察安县縣A-Za-z0-9\s]/gu;
/** What nobody writes is what another encoding looks like. */
const NOBODYS = /[\0\ufffd\ue000-\uf8ff]/u;

/** All that the bytes may say, the likeliest first: strictly UTF-8 where they are that, else by how much of it is common. */
export function decodings(bytes: Uint8Array): readonly Decoding[] {
  const marked = markOf(bytes);
  const found = ENCODINGS.flatMap((encoding) => {
    const text = decoded(bytes, encoding);
    return text === null ? [] : [{ encoding, text, rank: rankOf(encoding, text, marked) }];
  });
  return found
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ encoding, text }) => ({ encoding, text: text.replace(/^\ufeff/, '') }));
}

function markOf([first, second]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  return first === 0xfe && second === 0xff ? 'UTF-16BE' : null;
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return NOBODYS.test(text) ? null : text;
  } catch {
    return null;
  }
}

function rankOf(encoding: Encoding, text: string, marked: Encoding | null): number {
  if (encoding === marked) return 3;
  if (encoding === 'UTF-8') return 2;
  const sample = text.slice(0, 20_000);
  return (sample.match(COMMON)?.length ?? 0) / Math.max(1, [...sample].length);
}
