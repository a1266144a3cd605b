import { say } from './language.ts';

/** Words of the buttons that lead to exports and paths. */
export const TOOL_WORDS = {
  viewTable: say('表格', 'Table'),
  exportAs: say('导出', 'Export'),
  findPathsTo: say('查找到某点的路径…', 'Find paths to…'),
  findPathsBetween: say('查找这两点之间的路径', 'Find paths between the two'),
} as const;
