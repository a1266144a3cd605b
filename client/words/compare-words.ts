import { plural, say } from './language.ts';
import { inBoth } from './two-languages.ts';

/** Words of the comparison; they come with it. */
const COMPARE_WORDS = {
  intro: say(
    '两份报道并排：新说了什么，不再说什么，先前计划的后来做成了没有，数字有何变化。',
    'Two reports side by side: what is new, what is no longer said, what was planned and is done, how the figures changed.',
  ),
  caution: say(
    '“不再说”只表示后一份报道没有提，不表示已经终止。',
    '“No longer said” only means that the newer report does not say it, not that it has ended.',
  ),
  alone: say('目前只载入了一份报道。', 'Only one report is loaded.'),
  aloneNext: say(
    '再载入一份就能对照：npm run seeds:load -- <文件夹>，或用 npm start -- --samples 加上几份虚构的报道。',
    'Load another to compare: npm run seeds:load -- <folder>, or npm start -- --samples for invented ones.',
  ),
  unlike: say(
    '已载入的报道中，没有两份写明是关于同一对象的，因此没有可以按时间对照的变化。',
    'No two of the loaded reports are said to be about the same thing, so there is no change over time to show.',
  ),
  unlikeNext: say(
    '仍可自己选两份并排来看；看到的是两份报道说法的不同，不是前后的变化。',
    'You can still choose two to see side by side: what differs between them is then no change over time.',
  ),
  remarkDiffer: say(
    '这两份报道说的是不同的对象。以下只列出各自说了什么，不是前后的变化。',
    'These two reports are about different things. The lists show what each says, not a change over time.',
  ),
  remarkUnstated: say(
    '没有写明这两份报道是关于同一对象的。以下只列出各自说了什么，不是前后的变化。',
    'These two reports are not said to be about the same thing. The lists show what each says, not a change over time.',
  ),
  choose: say('请选择一份报道', 'Choose a report'),
  one: say('一份报道', 'One report'),
  other: say('另一份报道', 'The other report'),
  figuresOfBoth: say('两份都报道的数字', 'Figures that both report'),
  onlyOne: say('只有前一份说的关系', 'Relations only in the one'),
  onlyOther: say('只有后一份说的关系', 'Relations only in the other'),
  entitiesOne: say('只有前一份提及的对象', 'Who and what is only in the one'),
  entitiesOther: say('只有后一份提及的对象', 'Who and what is only in the other'),
  older: say('先前的报道', 'Older report'),
  newer: say('后来的报道', 'Newer report'),
  done: say('计划了，做成了', 'Planned, and done'),
  doneHint: say('先前宣布、后来报道已做的事。', 'Announced in the older report, reported in the newer.'),
  open: say('计划了，后来没有照样报道', 'Planned, and not reported since'),
  openHint: say(
    '先前宣布的事，后来的报道没有以同样的关系说到；也许换了说法，请点开看。',
    'Announced in the older report; the newer does not say the same. It may say it in another way: open it to see.',
  ),
  conflicts: say('说法不一的数', 'Figures that disagree'),
  conflictsHint: say(
    '同一指标、单位、时期和对象，两份报道数值不同。',
    'The same indicator, unit, period and subject, with two values.',
  ),
  figures: say('数字的变化', 'How figures changed'),
  figuresHint: say(
    '同一指标、单位和比较方式，各说各的时期。',
    'The same indicator, unit and comparison, each report on its own time.',
  ),
  newRelations: say('新说的关系', 'Relations that are new'),
  goneRelations: say('不再说的关系', 'Relations no longer said'),
  newEntities: say('新出现的对象', 'Who and what is new'),
  goneEntities: say('不再提及的对象', 'Who and what is no longer mentioned'),
  none: say('没有。', 'None.'),
  cut: say(
    (shown: number, total: number) => `共 ${total} 项，这里列出 ${shown} 项。`,
    (shown: number, total: number) => `${shown} of ${plural(total, 'item')} are listed.`,
  ),
  before: say('先前', 'then'),
  after: say('后来', 'now'),
  showAll: say('在图中显示这些', 'Show these in the picture'),
} as const;

export const IN_COMPARE = inBoth(COMPARE_WORDS);
