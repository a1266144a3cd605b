/**
 * The lines of a report's text by the number of their passage, each as its characters (code points), which is what offsets
 * count. Cut here once more, on purpose not by the product's own function: what it says is to be checked.
 */
export const linesOf = (text: string): readonly (readonly string[])[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => [...line.trim()])
    .filter((line) => line.length > 0);
