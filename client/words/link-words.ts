import { grouped, plural, say } from './language.ts';

/** What has become of the facts of a link since the version that it was made of. */
export interface SinceVersion {
  readonly from: string;
  readonly to: string;
  /** How many facts it names or draws; of a query, all. */
  readonly named: number;
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
}

const MOST_LISTED = 6;
const listed = (ids: readonly string[], mark: string) =>
  ids.slice(0, MOST_LISTED).join(mark) + (ids.length > MOST_LISTED ? '…' : '');

/** Words of links that carry a picture. */
export const LINK_WORDS = {
  copyLink: say('复制链接', 'Copy link'),
  linkCopied: say(
    '已复制：链接里有这张图的点、线、位置、筛选和选择',
    'Copied: the link holds this picture’s nodes, lines, positions, filters and selection',
  ),
  linkLong: say(
    (n: number) =>
      `链接有 ${grouped(n)} 个字符。有些邮件和聊天软件会截断超过约 2,000 个字符的链接；短链接只打开选中的内容，不含整张图。`,
    (n: number) =>
      `The link has ${grouped(n)} characters. Some programs for mail and messages cut links beyond about 2,000; the short one opens what is selected, without the whole picture.`,
  ),
  linkShort: say('改为复制短链接', 'Copy the short link instead'),
  linkLongKeep: say('保留长链接', 'Keep the long one'),
  linkByHand: say(
    '浏览器不允许复制，请手动复制这个链接',
    'The browser does not allow copying: copy this link by hand',
  ),
  linkDamaged: say(
    '链接里的图读不出来，可能没有复制完整。先显示首页的图。',
    'The picture in this link cannot be read: it may not have been copied whole. The first view is shown instead.',
  ),
  linkNewer: say(
    '这个链接来自更新的版本，这里读不了。更新后再打开；先显示首页的图。',
    'This link comes from a newer version than this one. Update, then open it again; the first view is shown for now.',
  ),
  linkEmpty: say(
    '链接里的点在图谱中都已经没有了。先显示首页的图。',
    'Nothing of this link is in the graph any more. The first view is shown instead.',
  ),
  linkChanged: say('链接生成之后，图谱有变', 'The graph has changed since this link was made'),
  linkMissing: say(
    (n: number) => `链接里有 ${n} 个点已不在图谱中`,
    (n: number) => `${plural(n, 'item')} of this link ${n === 1 ? 'is' : 'are'} no longer in the graph`,
  ),
  linkMerged: say(
    (n: number) => `链接里有 ${n} 个点已并入别的点，图上是并入后的点`,
    (n: number) =>
      `${plural(n, 'item')} of this link ${n === 1 ? 'is' : 'are'} now part of another, shown instead`,
  ),
  linkMoved: say(
    (n: number) => `链接所指的 ${n} 条线，一端已并入别的点，现在显示的是那里的线`,
    (n: number) =>
      n === 1
        ? '1 line of this link has moved, since one of its ends is now part of another node; it is shown as it is now'
        : `${n} lines of this link have moved, since their ends are now part of other nodes; they are shown as they are now`,
  ),
  linkAmbiguous: say(
    (id: string, n: number) => `链接里的“${id}”没有写明属于哪份报道，现在对应 ${n} 个，请选所指的一个：`,
    (id: string, n: number) =>
      `“${id}” of this link does not say of which report it is, and now stands for ${n} things. Choose the one that is meant:`,
  ),
  inReports: say(
    (name: string, reports: readonly string[]) => `${name}（${reports.join('、')}）`,
    (name: string, reports: readonly string[]) => `${name} (${reports.join(', ')})`,
  ),
  linkGone: say(
    (n: number) => `有 ${n} 条线已不在图谱中`,
    (n: number) => `${plural(n, 'line')} of this link ${n === 1 ? 'is' : 'are'} no longer in the graph`,
  ),
  linkVersion: say(
    ({ from, to, named, changed, gone, fresh }: SinceVersion) =>
      `链接所据版本 ${from}，现为 ${to}：${
        changed.length + gone.length + fresh.length === 0
          ? `所涉 ${named} 条事实都没有变`
          : [
              changed.length > 0 && `${changed.length} 条事实有改动（${listed(changed, '、')}）`,
              gone.length > 0 && `${gone.length} 条已不在（${listed(gone, '、')}）`,
              fresh.length > 0 && `${fresh.length} 条是新增的（${listed(fresh, '、')}）`,
            ]
              .filter(Boolean)
              .join('，')
      }。`,
    ({ from, to, named, changed, gone, fresh }: SinceVersion) =>
      `This link was made of version ${from}; here is ${to}: ${
        changed.length + gone.length + fresh.length === 0
          ? `${plural(named, 'fact')} of it, none changed`
          : [
              changed.length > 0 && `${plural(changed.length, 'fact')} changed (${listed(changed, ', ')})`,
              gone.length > 0 && `${plural(gone.length, 'fact')} gone (${listed(gone, ', ')})`,
              fresh.length > 0 && `${plural(fresh.length, 'fact')} new (${listed(fresh, ', ')})`,
            ]
              .filter(Boolean)
              .join(', ')
      }.`,
  ),
  linkVersionUnknown: say(
    (from: string) => `链接所据版本 ${from} 不在此处，说不出此后有什么变化。`,
    (from: string) =>
      `This link was made of version ${from}, which is not known here: what has changed since cannot be told.`,
  ),
  linkFresh: say(
    (n: number) => `这些点之间新增了 ${n} 条线`,
    (n: number) => `${plural(n, 'new line')} among its nodes`,
  ),
  addFresh: say('加到图中', 'Add to the picture'),
  copyValue: say(
    (what: string) => `复制：${what}`,
    (what: string) => `Copy: ${what}`,
  ),
  copied: say('已复制', 'Copied'),
  copyByHand: say('浏览器不允许复制，请手动复制', 'The browser does not allow copying: copy this by hand'),
} as const;
