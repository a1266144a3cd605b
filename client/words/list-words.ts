import { grouped, plural, say } from './language.ts';

/** Words of the legend on the picture, of stacks, and of the lists to choose from. */
export const LIST_WORDS = {
  legendEntry: say(
    (name: string, drawn: number, all: number) => `${name}：已画 ${drawn}，共 ${grouped(all)}。点击列出全部`,
    (name: string, drawn: number, all: number) => `${name}: ${drawn} drawn of ${grouped(all)}. List all`,
  ),
  listOf: say(
    (name: string, all: number) => `${name}（${grouped(all)}）`,
    (name: string, all: number) => `${name} (${grouped(all)})`,
  ),
  listOfStack: say(
    (hub: string, verb: string, name: string) => `${hub} ${verb}的${name}`,
    (hub: string, verb: string, name: string) => `${name}: ${hub}, “${verb}”`,
  ),
  listSearch: say('在列表中查找', 'Search this list'),
  listRelations: say(
    (n: number) => `${grouped(n)} 条关系`,
    (n: number) => plural(n, 'relation'),
  ),
  listDraw: say('画出', 'Draw'),
  listDrawn: say('已画', 'Drawn'),
  listDrawNamed: say(
    (name: string) => `画出${name}`,
    (name: string) => `Draw ${name}`,
  ),
  listShowNamed: say(
    (name: string) => `在图上找到${name}`,
    (name: string) => `Find ${name} in the picture`,
  ),
  listChoose: say(
    (name: string) => `选${name}`,
    (name: string) => `Choose ${name}`,
  ),
  listDrawChosen: say(
    (n: number) => `画出所选 ${n} 个`,
    (n: number) => `Draw the ${plural(n, 'chosen one', 'chosen ones')}`,
  ),
  listMore: say('再列一些', 'List more'),
  listNothing: say('没有符合的', 'Nothing found'),
  listClose: say('关闭列表', 'Close the list'),
  listAllKinds: say('各种', 'All kinds'),
  listKind: say('种类', 'Kind'),
  stacks: say('成叠的点', 'Stacks'),
  stackChoose: say(
    (what: string, hub: string) => `${what}（${hub}）：选择画出哪些`,
    (what: string, hub: string) => `${what} (${hub}): choose which to draw`,
  ),
  stackCount: say(
    (n: number) => `另有 ${grouped(n)} 个收在叠中`,
    (n: number) => `${grouped(n)} more in stacks`,
  ),
  stacksNotInFile: say(
    (n: number) => `收在叠中的 ${grouped(n)} 个点不在文件里；先从叠中画出，才会导出。`,
    (n: number) => `The ${grouped(n)} in stacks are not in the file: draw them first to export them.`,
  ),
} as const;
