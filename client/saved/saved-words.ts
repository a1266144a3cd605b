import { plural, say } from '../words/language.ts';
import { cutByLanguage } from '../words/table.ts';

/** Words of saved views. They come with the list. */
const SAVED_WORDS = {
  save: say('保存现在的视图', 'Save this view'),
  name: say('名字', 'Name'),
  keep: say('保存', 'Save'),
  cancel: say('取消', 'Cancel'),
  unnamed: say('视图', 'View'),
  empty: say(
    '还没有保存的视图。保存后，点、位置、筛选和选择都能再打开。',
    'Nothing is saved yet. A saved view brings back nodes, places, filters and selection.',
  ),
  here: say('只存在这个浏览器里。', 'Kept in this browser only.'),
  open: say(
    (name: string) => `打开“${name}”`,
    (name: string) => `Open “${name}”`,
  ),
  rename: say(
    (name: string) => `给“${name}”改名`,
    (name: string) => `Rename “${name}”`,
  ),
  remove: say(
    (name: string) => `删除“${name}”`,
    (name: string) => `Delete “${name}”`,
  ),
  saved: say(
    (name: string) => `已保存“${name}”`,
    (name: string) => `Saved “${name}”`,
  ),
  renamed: say(
    (name: string) => `已改名为“${name}”`,
    (name: string) => `Renamed to “${name}”`,
  ),
  removed: say(
    (name: string) => `已删除“${name}”`,
    (name: string) => `Deleted “${name}”`,
  ),
  bringBack: say('放回', 'Bring it back'),
  brought: say(
    (name: string) => `已放回“${name}”`,
    (name: string) => `“${name}” is back`,
  ),
  exportAll: say('存成文件', 'Save as a file'),
  importFile: say('从文件读入', 'Read a file'),
  imported: say(
    (n: number) => (n === 0 ? '文件里的视图都已经有了' : `读入了 ${n} 个视图`),
    (n: number) => (n === 0 ? 'All views of the file are here already' : `Read ${plural(n, 'view')}`),
  ),
  refused: say(
    '浏览器的设置不让网页存东西，所以视图保存不了。可以改用“复制链接”。',
    'This browser is set to keep nothing for pages, so views cannot be saved. Use “Copy link” instead.',
  ),
  full: say(
    '浏览器给的地方满了，没有存上。可以先删掉几个，或存成文件。',
    'The browser’s room for this page is full: not saved. Delete some views first, or save them as a file.',
  ),
  many: say(
    (n: number) => `最多保存 ${n} 个视图。请先删掉几个。`,
    (n: number) => `No more than ${n} views can be kept. Delete some first.`,
  ),
  unreadable: say(
    '这个浏览器里存的视图读不出来，所以没有动它。',
    'What this browser has kept cannot be read, so it was left alone.',
  ),
  foreign: say('这不是引证存出的视图文件。', 'This is not a file of views saved by Yinzheng.'),
  newer: say(
    '这个文件来自更新的版本，这里读不了。',
    'This file comes from a newer version and cannot be read here.',
  ),
  damaged: say(
    (at: string) => `文件不完整，读不出：${at}`,
    (at: string) => `The file is not whole: ${at} cannot be read`,
  ),
  tooLarge: say('文件太大了，不像是视图文件。', 'The file is too large to be a file of views.'),
} as const;

export const savedWordsIn = cutByLanguage(SAVED_WORDS);
