/**
 * A radical, and behind it the character that looks like it: those of the supplement, which compatibility forms leave out
 * (Unicode's EquivalentUnifiedIdeograph).
 */
const SUPPLEMENT =
  '⺁厂⺄乙⺅亻⺆冂⺉刂⺋㔾⺏尣⺒巳⺓幺⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺨犭⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺹耂⺺肀⺽臼⺾艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
/** Radicals that compatibility forms make characters of another country of. */
const ELSEWHERE = '⼾户⾭青';

const MEANT = new Map(
  (SUPPLEMENT + ELSEWHERE).match(/../gu)?.map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** Fonts that draw a radical for the character of its shape: the character is meant. Nothing else is touched. */
export const readable = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/gu, (radical) => MEANT.get(radical) ?? radical.normalize('NFKC'));
