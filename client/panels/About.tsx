import type { ReactNode } from 'react';
import type { ReportSummary } from '#contract/evidence.ts';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { useReports } from '../components/ReportBadge.tsx';
import { EdgeSwatch } from '../components/Swatch.tsx';
import { patternOf } from '../model/first-view.ts';
import { loadedValue } from '../model/remote.ts';
import { aboutWordsIn } from '../words/about-words.ts';
import { EDGE_MANNERS, MANNER_MEANINGS, MANNER_NAMES } from '../words/vocabulary.ts';
import '../styles/about.css';

/** What the product is, and how what it shows was read, counted and is to be cited. */
export function About() {
  const name = useWords().aboutPage;
  const words = aboutWordsIn(useLanguage());
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section className="reading-view about" tabIndex={0} aria-label={name}>
      <Part title={words.what}>
        <p>{words.whatText}</p>
      </Part>
      <Part title={words.sources}>
        <Sources />
      </Part>
      <Part title={words.basis}>
        <p>{words.basisText}</p>
        <Manners />
        <p>{words.otherReadings}</p>
      </Part>
      <Counted />
      <Part title={words.read}>
        <p>{words.readText}</p>
        <p>{words.readBy}</p>
      </Part>
      <Part title={words.english}>
        <p>{words.englishText}</p>
      </Part>
      <Part title={words.cite}>
        <p>{words.citeText}</p>
      </Part>
      <Part title={words.notClaimed}>
        <ul>
          {words.notClaimedItems.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Part>
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h3>{title}</h3>
      {children}
    </>
  );
}

function Sources() {
  const reports = useReports();
  return (
    <ul>
      {reports.map((report) => (
        <Source key={report.id} report={report} />
      ))}
    </ul>
  );
}

function Source({ report }: { readonly report: ReportSummary }) {
  const language = useLanguage();
  const words = aboutWordsIn(language);
  const { openReport } = useActions();
  const authors = report.authors.map(({ name_zh, name_en }) =>
    language === 'zh' ? name_zh || name_en : name_en || name_zh,
  );
  return (
    <li>
      <button type="button" className="link" onClick={() => openReport(report.id)}>
        {language === 'zh' ? report.title_zh : report.title_en}
      </button>
      <p className="quiet">
        {[
          authors.length > 0 && `${words.by} ${authors.join(language === 'zh' ? '、' : ', ')}`,
          report.publisher,
          report.published,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        {words.sourceSize(report.passages, report.statements, report.observations)}
        {language === 'zh' ? '。' : '. '}
        {report.attached ? words.textHere : words.textAway}
        {report.invented && ` ${words.invented}`}
      </p>
    </li>
  );
}

function Manners() {
  const language = useLanguage();
  return (
    <ul className="manners">
      {EDGE_MANNERS.map((manner) => (
        <li key={manner}>
          <EdgeSwatch manner={manner} />
          <span>
            <b>{MANNER_NAMES[manner][language]}</b>
            {language === 'zh' ? '：' : ': '}
            {MANNER_MEANINGS[manner][language]}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the vocabulary says of counting acts of the kinds at hand. */
function Counted() {
  const language = useLanguage();
  const words = aboutWordsIn(language);
  const stories = useExplorer((state) => loadedValue(state.answers.stories)?.stories);
  const patterns = [...new Set(stories?.flatMap((story) => patternOf(story) ?? []))];
  const said = patterns.flatMap(
    ({ counted_zh, counted_en }) => (language === 'zh' ? counted_zh : counted_en) ?? [],
  );
  if (said.length === 0) return null;
  return (
    <Part title={words.counted}>
      {said.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </Part>
  );
}
