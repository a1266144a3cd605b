/** The same picture without colours: each as bright as it looks. Shapes and lines tell things apart without them. */
export const asGrey = (svg: string): string =>
  svg.replace(
    /#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\b/gi,
    (_, red: string, green: string, blue: string) => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => Number.parseInt(part, 16));
      const grey = Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b)
        .toString(16)
        .padStart(2, '0');
      return `#${grey}${grey}${grey}`;
    },
  );
