import type { ReactNode } from 'react';
import { onlyValue, type Tally, toggleValue } from '../model/filter-changes.ts';
import type { Facet } from '../model/filters.ts';
import { useActions, useExplorer, useWords } from './explorer-context.ts';

export interface BoxValue {
  readonly value: string;
  readonly name: string;
  readonly tally: Tally;
  readonly swatch?: ReactNode;
}

interface Props {
  readonly facet: Facet;
  readonly values: readonly BoxValue[];
}

/** Boxes to tick, one for each value that is on the canvas: how many are shown of how many, and a way to see only it. */
export function FilterBoxes({ facet, values }: Props) {
  return (
    <ul className="filter-boxes">
      {values.map((value) => (
        <FilterBox key={value.value} facet={facet} of={value} all={values.map((other) => other.value)} />
      ))}
    </ul>
  );
}

interface BoxProps {
  readonly facet: Facet;
  readonly of: BoxValue;
  readonly all: readonly string[];
}

function FilterBox({ facet, of: { value, name, tally, swatch }, all }: BoxProps) {
  const words = useWords();
  const { filter } = useActions();
  const isOut = useExplorer((state) => state.filters[facet].has(value));
  return (
    <li>
      <label>
        <input type="checkbox" checked={!isOut} onChange={() => filter(toggleValue(facet, value))} />
        {swatch}
        <span className="filter-name">{name}</span>
        <span className="number">{words.tally(tally.shown, tally.all)}</span>
      </label>
      <button
        type="button"
        className="link only"
        aria-label={words.filterOnly(name)}
        onClick={() => filter(onlyValue(facet, value, all))}
      >
        {words.filterOnlyShort}
      </button>
    </li>
  );
}
