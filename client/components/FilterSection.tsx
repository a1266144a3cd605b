import { type ReactNode, Suspense } from 'react';
import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { clearFilters, setMode, tallies } from '../model/filter-changes.ts';
import { type Facet, hasFilters, visible } from '../model/filters.ts';
import { loadedValue } from '../model/remote.ts';
import type { Language } from '../words/language.ts';
import { labelTitle, verb } from '../words/vocabulary.ts';
import { useActions, useExplorer, useLanguage, useWords } from './explorer-context.ts';
import { type BoxValue, FilterBoxes } from './FilterBox.tsx';
import { FilterTime } from './FilterTime.tsx';
import { HiddenNodes } from './HiddenNodes.tsx';
import { NodeSwatch } from './Swatch.tsx';

type Schema = OutputOf<Api['schema']>;

/** What the canvas leaves out: by what `children` list, by relationship, kind, report and time. */
export function FilterSection({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <Mode />
      {children}
      <Values facet="types" />
      <Values facet="kinds" />
      <Values facet="reports" />
      <Folded facet="time">
        <FilterTime />
      </Folded>
      <HiddenNodes />
    </>
  );
}

function Mode() {
  const words = useWords();
  const { filter } = useActions();
  const filters = useExplorer((state) => state.filters);
  const { nodes, edges } = useExplorer((state) => visible(state).filtered);
  const said = filters.mode === 'grey' ? words.filterGreys(nodes, edges) : words.filterHides(nodes, edges);
  return (
    <div className="filter-mode">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame; a group says the same. */}
      <div className="segmented" role="group" aria-label={words.filterMode}>
        {(['grey', 'hide'] as const).map((mode) => (
          <button
            key={mode}
            type="button"
            aria-pressed={filters.mode === mode}
            onClick={() => filter(setMode(mode))}
          >
            {mode === 'grey' ? words.filterGrey : words.filterHide}
          </button>
        ))}
      </div>
      <p className="quiet">{nodes + edges > 0 ? said : words.filterNothing}</p>
      {hasFilters(filters) && (
        <button type="button" className="link" onClick={() => filter(clearFilters)}>
          {words.filterClear}
        </button>
      )}
    </div>
  );
}

type Shown = Extract<Facet, 'types' | 'kinds' | 'reports'>;

function Values({ facet }: { readonly facet: Shown }) {
  const language = useLanguage();
  const state = useExplorer((whole) => whole);
  const schema = loadedValue(state.answers.schema);
  const reports = loadedValue(state.answers.reports)?.reports ?? [];
  const reportName = (id: string) => {
    const report = reports.find((one) => one.id === id);
    return report === undefined ? id : language === 'zh' ? report.title_zh : report.title_en;
  };
  const named = (value: string) => {
    if (facet === 'types') return { name: verb(value, language) };
    return facet === 'kinds' ? kindName(value, schema, language) : { name: reportName(value) };
  };
  const values: readonly BoxValue[] = [...tallies(state, facet)]
    .map(([value, tally]) => ({ value, tally, ...named(value) }))
    .sort((one, other) => other.tally.all - one.tally.all);
  return (
    <Folded facet={facet}>
      <FilterBoxes facet={facet} values={values} />
    </Folded>
  );
}

const FACET_WORDS = {
  types: 'filterTypes',
  kinds: 'filterKinds',
  reports: 'filterReports',
  time: 'filterTime',
} as const;

/** Folded away until it is asked for; says beside its name that it leaves something out. */
function Folded({ facet, children }: { readonly facet: Shown | 'time'; readonly children: ReactNode }) {
  const words = useWords();
  const out = useExplorer(({ filters }) =>
    facet === 'time' ? (filters.time === null ? 0 : 1) : filters[facet].size,
  );
  return (
    <details className="filter-facet" aria-label={words[FACET_WORDS[facet]]}>
      <summary>
        {words[FACET_WORDS[facet]]}
        {out > 0 && <span className="filter-out">{words.filterOut(out)}</span>}
      </summary>
      <Suspense>{children}</Suspense>
    </details>
  );
}

/** `Unit/bureau` as "Unit · bureau", with the label's shape. */
function kindName(value: string, schema: Schema | undefined, language: Language) {
  const [label = '', kind = ''] = value.split('/');
  const known = schema?.labels.find(({ name }) => name === label)?.kinds.find(({ name }) => name === kind);
  const title = labelTitle(label, language);
  const said = known === undefined ? kind : language === 'zh' ? known.label_zh : known.label_en;
  return {
    name: said === '' ? title : `${title} · ${said}`,
    swatch: <NodeSwatch label={label} />,
  };
}
