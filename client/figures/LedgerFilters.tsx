import { type ReactNode, useId } from 'react';
import type { Figure } from '#contract/evidence.ts';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { useReports } from '../components/ReportBadge.tsx';
import type { Ledger } from '../model/study.ts';
import { comparerIn, nameOf } from '../words/language.ts';
import { unitName } from '../words/units.ts';
import { indicatorName } from './figure-text.ts';
import { IN_LEDGER } from './ledger-words.ts';

type Choice = 'indicator' | 'unit' | 'report' | 'about';

/** Typing and four lists that narrow the ledger. A list with one choice is left out. */
export function LedgerFilters({ figures }: { readonly figures: readonly Figure[] }) {
  const language = useLanguage();
  const words = IN_LEDGER[language];
  const common = useWords();
  const { changeLedger } = useActions();
  const text = useExplorer((state) => state.study.ledger.text);
  const reports = useReports();
  const list = (entries: readonly (readonly [string, string])[]) => new Map(entries);
  return (
    <search className="ledger-filters" aria-label={words.filters}>
      <Labelled name={words.typing}>
        {(id) => (
          <input
            id={id}
            type="search"
            value={text}
            placeholder={words.typingHint}
            onChange={({ target }) => changeLedger((ledger) => ({ ...ledger, text: target.value }))}
          />
        )}
      </Labelled>
      <Select
        of="indicator"
        name={common.indicator}
        choices={list(figures.map((figure) => [figure.indicator.id, indicatorName(figure, language)]))}
      />
      <Select
        of="unit"
        name={words.unit}
        choices={list(figures.map(({ unit }) => [unit, unitName(unit, language)]))}
      />
      <Select
        of="about"
        name={common.about}
        choices={list(figures.flatMap(({ about }) => about.map((node) => [node.id, nameOf(node, language)])))}
      />
      <Select
        of="report"
        name={words.report}
        choices={list(
          reports.map((report) => [report.id, language === 'zh' ? report.title_zh : report.title_en]),
        )}
      />
    </search>
  );
}

interface SelectProps {
  readonly of: Choice;
  readonly name: string;
  /** By id. */
  readonly choices: ReadonlyMap<string, string>;
}

function Select({ of, name, choices }: SelectProps) {
  const language = useLanguage();
  const { changeLedger } = useActions();
  const value = useExplorer((state) => state.study.ledger[of]);
  if (choices.size < 2) return null;
  const compare = comparerIn(language);
  const sorted = [...choices].sort(([, a], [, b]) => compare(a, b));
  const choose = (id: string) => changeLedger((ledger): Ledger => ({ ...ledger, [of]: id }));
  return (
    <Labelled name={name}>
      {(id) => (
        <select id={id} value={value} onChange={({ target }) => choose(target.value)}>
          <option value="">{IN_LEDGER[language].all}</option>
          {sorted.map(([choice, said]) => (
            <option key={choice} value={choice}>
              {said}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function Labelled({
  name,
  children,
}: {
  readonly name: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{name}</label>
      {children(id)}
    </div>
  );
}
