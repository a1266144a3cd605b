import { useExplorer, useLanguage } from '../components/explorer-context.ts';
import { usePrinting } from '../components/use-printing.ts';
import { svgFor } from '../export/draw-picture.ts';
import type { Picture } from '../svg/picture-model.ts';

const LOOK = {
  title: '',
  caption: '',
  background: 'transparent',
  isGrey: false,
  hasLegend: true,
  // The head of the sheet names them.
  hasSources: false,
  widthCm: 18,
} as const;

/** On paper, what the canvas shows as lines and letters, with whole names and a legend: pixels would be blurred. */
export function PrintedPicture({ picture }: { readonly picture: () => Picture | undefined }) {
  const language = useLanguage();
  const answers = useExplorer((state) => state.answers);
  const drawn = usePrinting() ? picture() : undefined;
  if (drawn === undefined || drawn.nodes.length === 0) return null;
  const { text } = svgFor(drawn, { language, answers }, new Set(), LOOK);
  return (
    <img
      className="printed-picture"
      alt={drawn.nodes.flatMap(({ lines }) => lines.join(' ')).join('; ')}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`}
    />
  );
}
