import type { Problem } from '../dataset/problem.ts';
import { AppError } from '../errors/app-error.ts';

/** A problem as whoever wrote hears it: without the places of a file that they have not seen. */
export const inWords = ({ file, column, code, message, message_zh, nearest }: Problem) => ({
  table: (file.split('/').at(-1) ?? file).replace(/\.(csv|json)$/, ''),
  field: column,
  code,
  message,
  message_zh,
  ...(nearest === undefined ? {} : { nearest }),
});

/** 422: what the checks say, every problem. */
export const refused = (problems: readonly Problem[]): AppError =>
  new AppError(
    422,
    'refused',
    {
      en: problems.map(({ message }) => message).join(' '),
      zh: problems.map(({ message_zh }) => message_zh).join(''),
    },
    { details: { problems: problems.map(inWords) } },
  );

/** 409: somebody else changed it meanwhile. */
export const changedMeanwhile = (mine: unknown, theirs: unknown): AppError =>
  new AppError(
    409,
    'changed',
    {
      en: 'Somebody changed this after you had read it. Look at both versions, then send yours again with the tag of theirs.',
      zh: '您读取之后，有人改动了它。请比较两个版本，再带上对方版本的标记重新提交。',
    },
    { details: { mine, theirs } },
  );

export const needTag = (): AppError =>
  new AppError(428, 'no-tag', {
    en: 'Say which version you have seen: send its tag as If-Match.',
    zh: '请用 If-Match 附上您所见版本的标记。',
  });

export const reportThere = (id: string): AppError =>
  new AppError(409, 'report-there', {
    en: `There is a report "${id}" already.`,
    zh: `已有编号为“${id}”的报道。`,
  });

export const changedSince = (number: number): AppError =>
  new AppError(409, 'changed-since', {
    en: `What entry ${number} of the journal did has been changed since; take back the later changes first.`,
    zh: `日志第 ${number} 条的内容之后又被改动过，请先撤销后来的改动。`,
  });

export const nothingToUndo = (number: number | undefined): AppError =>
  new AppError(
    409,
    'nothing-to-undo',
    number === undefined
      ? { en: 'There is nothing of yours to take back or do again.', zh: '没有可撤销或重做的改动。' }
      : {
          en: `Entry ${number} of the journal is not there, or stands as it is asked for already.`,
          zh: `日志中没有第 ${number} 条，或它已是所要求的状态。`,
        },
  );

/** 422: words that stand nowhere, or in two places. */
export const wrongPlace = (
  code: 'words-not-found' | 'several-places',
  words: string,
  places: readonly object[],
): AppError =>
  new AppError(
    422,
    code,
    places.length === 0
      ? { en: `"${words}" does not stand in this passage.`, zh: `本段中没有“${words}”。` }
      : {
          en: `"${words}" stands ${places.length} times in this passage; say which by start and end, or quote more.`,
          zh: `“${words}”在本段出现 ${places.length} 次；请用 start 和 end 指明，或多引几个字。`,
        },
    { details: { places } },
  );

/** 409: facts need it. */
export const inUse = (id: string, facts: readonly string[]): AppError =>
  new AppError(
    409,
    'in-use',
    {
      en: `"${id}" is used by ${facts.length} facts; change or delete them first: ${facts.slice(0, 20).join(', ')}.`,
      zh: `“${id}”正被 ${facts.length} 条事实使用，请先修改或删除：${facts.slice(0, 20).join('、')}。`,
    },
    { details: { facts } },
  );

/** 409: words that another edition of the text does not have. */
export const wordsLost = (lost: readonly object[]): AppError =>
  new AppError(
    409,
    'words-lost',
    {
      en: `In this text ${lost.length} mentions and quotations do not find their words again. Look at them; lost=remove takes them and their facts away, and undo brings them back.`,
      zh: `这个文本中有 ${lost.length} 处提及和引文找不到原来的文字。请先查看；lost=remove 将移除它们及其事实，可用撤销恢复。`,
    },
    { details: { lost } },
  );
