import { lazy, Suspense } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { Popover } from '../components/Popover.tsx';
import { useIsNarrow } from '../components/use-is-narrow.ts';
import { Bases } from '../panels/Bases.tsx';
import { Labels } from '../panels/Labels.tsx';
import { Questions } from '../panels/Questions.tsx';
import { doorOf, OF_THE_SET } from './doors.ts';
import { ScopeLine } from './ScopeLine.tsx';
import { ActsDrawn, Subject } from './Subject.tsx';

const FilterSection = lazy(async () => ({
  default: (await import('../components/FilterSection.tsx')).FilterSection,
}));

/** What one looks at: the question or the set, which report says it, and in what form it is shown. */
export function TitleLine() {
  const words = useWords();
  const view = useExplorer((state) => state.view);
  const isOfSet = OF_THE_SET.includes(view);
  return (
    <section className="title-line" aria-label={words.lookedAt}>
      <h2 className="subject">
        <Subject />
      </h2>
      {isOfSet && <ActsDrawn />}
      <ScopeLine />
      <div className="title-tools">
        <Forms />
        {isOfSet && (
          <Popover name={words.filters} className="filter-sheet">
            <Suspense>
              <FilterSection>
                <Titled id="labels" title={words.labels}>
                  <Labels />
                </Titled>
                <Titled id="bases" title={words.bases}>
                  <Bases />
                </Titled>
              </FilterSection>
            </Suspense>
          </Popover>
        )}
        <Popover name={words.questions} className="question-sheet">
          <Questions />
        </Popover>
      </div>
    </section>
  );
}

function Titled({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: React.ReactNode;
}) {
  return (
    <section aria-labelledby={`sheet-${id}`}>
      <h3 id={`sheet-${id}`}>{title}</h3>
      {children}
    </section>
  );
}

/** The same set in another form. */
function Forms() {
  const words = useWords();
  const { setView } = useActions();
  const isNarrow = useIsNarrow();
  const view = useExplorer((state) => state.view);
  const forms = useExplorer(
    useShallow((state) =>
      (doorOf(state.view)?.forms ?? []).filter(
        // A table has no room on a phone, where its rows are cards.
        (form) =>
          form.view === state.view ||
          ((form.hasMatter?.(state) ?? true) && !(isNarrow && form.view === 'table')),
      ),
    ),
  );
  if (forms.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's frame cannot lie in a line; a group says the same.
    <div className="group segmented" role="group" aria-label={words.forms}>
      {forms.map((form) => (
        <button
          key={form.view}
          type="button"
          aria-pressed={form.view === view}
          onClick={() => setView(form.view)}
        >
          {words[form.name]}
        </button>
      ))}
    </div>
  );
}
