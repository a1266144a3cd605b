/** A paragraph's number as readers count, from 1: `17` of the passage `yongkang-psb-2021#16`, whose id counts from 0. */
export const paragraphOf = (passageId: string): string =>
  String(Number(passageId.slice(passageId.lastIndexOf('#') + 1)) + 1);

/** The report of a passage, by id. */
export const reportOfPassage = (passageId: string): string => passageId.slice(0, passageId.lastIndexOf('#'));

/** Whether a word of an answer names a passage. */
export const isPassageId = (word: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*#(0|[1-9]\d*)$/.test(word);
