/** What each of the annotators' commands does, for `--help`. */
export const HELP = {
  check: {
    en: 'npm run seeds:check -- [report or folder …] [--texts <folder>]\n\nHolds datasets to every rule, and says every problem of every file at once.',
    zh: 'npm run seeds:check -- [报道或文件夹 …] [--texts <文件夹>]\n\n按全部规则核对数据集，一次列出所有文件的所有问题。',
  },
  coverage: {
    en: 'npm run seeds:coverage -- [report or folder …] [--texts <folder>] [--all]\n\nNumbers and names of the text that no fact covers; with --all also those that are only quoted.',
    zh: 'npm run seeds:coverage -- [报道或文件夹 …] [--texts <文件夹>] [--all]\n\n列出没有任何事实涵盖的数字和名称；加 --all 时也列出仅出现在引文中的。',
  },
  fmt: {
    en: 'npm run seeds:fmt -- [report or folder …]\n\nPuts ids, order and quoting of a dataset’s files right.',
    zh: 'npm run seeds:fmt -- [报道或文件夹 …]\n\n整理数据集文件的编号、顺序和引号。',
  },
  load: {
    en: 'npm run seeds:load -- [report or folder …] [--texts <folder>] [--remove <report>]\n\nLoads datasets into the store, or takes a report out of it; a second time changes nothing.',
    zh: 'npm run seeds:load -- [报道或文件夹 …] [--texts <文件夹>] [--remove <报道>]\n\n把数据集载入数据库，或从中移除一份报道；重复运行不会改变任何内容。',
  },
  locate: {
    en: 'npm run seeds:locate -- <report> "<words>" [--texts <folder>]\n\nPassage and offsets of a phrase.',
    zh: 'npm run seeds:locate -- <报道> "<词句>" [--texts <文件夹>]\n\n给出词句所在的段落和位置。',
  },
  new: {
    en: 'npm run seeds:new -- <text file> [report id]\n\nA new dataset’s folder, with its passages cut and the hash written.',
    zh: 'npm run seeds:new -- <文本文件> [报道编号]\n\n新建数据集文件夹，切好段落，写好哈希值。',
  },
} as const;
