import type { PassageRange } from '../model/reading-state.ts';
import { type Lines, lineOf, textAt } from './places.ts';
import { useAnnotateWords } from './use-writing.ts';

interface Props {
  readonly lines: Lines;
  readonly place: PassageRange;
  readonly onChange: (place: PassageRange) => void;
}

/** The words that say a fact, with two ends that are dragged or moved by the arrow keys. */
export function Quotation({ lines, place, onChange }: Props) {
  const words = useAnnotateWords();
  const { length } = lineOf(lines, place.passage);
  const { start, end } = place;
  return (
    <fieldset className="quotation-ends">
      <legend>{words.quotation}</legend>
      <blockquote>{textAt(lines, place)}</blockquote>
      <input
        type="range"
        aria-label={words.begin}
        min={0}
        max={length - 1}
        value={start}
        onChange={({ target }) => onChange({ ...place, start: Math.min(Number(target.value), end - 1) })}
      />
      <input
        type="range"
        aria-label={words.end}
        min={1}
        max={length}
        value={end}
        onChange={({ target }) => onChange({ ...place, end: Math.max(Number(target.value), start + 1) })}
      />
    </fieldset>
  );
}
