import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { EdgeSwatch } from '../components/Swatch.tsx';
import {
  EDGE_MANNERS,
  type EdgeManner,
  MANNER_MEANINGS,
  MANNER_NAMES,
  mannerOf,
} from '../words/vocabulary.ts';
import type { RailSection } from './panel.ts';

export const bases: RailSection = { id: 'bases', title: 'bases', View: Bases };

function Bases() {
  return (
    <ul className="legend">
      {EDGE_MANNERS.map((manner) => (
        <MannerRow key={manner} manner={manner} />
      ))}
    </ul>
  );
}

function MannerRow({ manner }: { readonly manner: EdgeManner }) {
  const words = useWords();
  const language = useLanguage();
  const { selectManner } = useActions();
  const shown = useExplorer(
    (state) => [...state.edges.values()].filter((edge) => mannerOf(edge) === manner).length,
  );
  const name = MANNER_NAMES[manner][language];
  return (
    <li>
      <button
        type="button"
        title={`${MANNER_MEANINGS[manner][language]} · ${words.basisRow(name, shown)}`}
        disabled={shown === 0}
        onClick={() => selectManner(manner)}
      >
        <EdgeSwatch manner={manner} />
        <span>{name}</span>
        <span className="number">{shown}</span>
      </button>
    </li>
  );
}
