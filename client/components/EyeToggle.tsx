import { toggleValue } from '../model/filter-changes.ts';
import type { Facet } from '../model/filters.ts';
import { useActions, useExplorer, useWords } from './explorer-context.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readonly facet: Facet;
  readonly value: string;
  readonly name: string;
  /** Nothing of it is on the canvas: there is nothing to leave out. */
  readonly isAbsent: boolean;
}

/** Leaves an entry of the legend out by the filter, or takes it in again. */
export function EyeToggle({ facet, value, name, isAbsent }: Props) {
  const words = useWords();
  const { filter } = useActions();
  const isOut = useExplorer((state) => state.filters[facet].has(value));
  const title = words.filterToggle(name, !isOut);
  return (
    <button
      type="button"
      className="icon-button eye"
      data-out={isOut}
      aria-label={title}
      title={title}
      disabled={isAbsent && !isOut}
      onClick={() => filter(toggleValue(facet, value))}
    >
      <Icon of={isOut ? 'eyeOff' : 'eye'} />
    </button>
  );
}
