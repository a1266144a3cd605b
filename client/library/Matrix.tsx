import type { LibraryCell } from '#contract/library.ts';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { libraryWordsIn } from '../words/library-words.ts';
import { shareOf } from './share.ts';
import type { Library } from './use-library.ts';

interface Props {
  readonly cells: readonly LibraryCell[];
  readonly facets: Library['facets'];
}

/** How many reports there are of each place and year, and how much of them is annotated. */
export function Matrix({ cells, facets: { years, places } }: Props) {
  const words = libraryWordsIn(useLanguage());
  if (cells.length < 2) return null;
  const at = new Map(cells.map((cell) => [`${cell.place} ${cell.year}`, cell]));
  return (
    <section aria-labelledby="library-matrix">
      <h3 id="library-matrix">{words.matrix}</h3>
      <p className="quiet">{words.matrixIntro}</p>
      <div className="wide-box">
        <table className="matrix" aria-labelledby="library-matrix">
          <thead>
            <tr>
              <td />
              {years.map(({ value }) => (
                <th key={value} scope="col" className="number">
                  {value}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map(({ value: place }) => (
              <tr key={place}>
                <th scope="row">{place}</th>
                {years.map(({ value: year }) => (
                  <td key={year}>
                    <Cell of={at.get(`${place} ${year}`)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Steps of the scale, so that a style needs no number from a script. */
const STEPS = 5;

function Cell({ of }: { readonly of: LibraryCell | undefined }) {
  const words = libraryWordsIn(useLanguage());
  const { setStudy } = useActions();
  const sought = useExplorer((state) => state.study.library);
  if (of === undefined) return null;
  const share = shareOf(of);
  const name = words.cell(of.place, of.year, of.reports, share);
  return (
    <button
      type="button"
      className="number"
      data-step={Math.min(STEPS - 1, Math.floor((share / 100) * STEPS))}
      aria-label={name}
      title={name}
      aria-pressed={sought.period === of.year && sought.place === of.place}
      onClick={() => setStudy({ library: { ...sought, period: of.year, place: of.place } })}
    >
      {of.reports}
    </button>
  );
}
