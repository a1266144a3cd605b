import type { ReportSummary } from '#contract/evidence.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { citeWordsIn } from '../words/citation-words.ts';
import { libraryWordsIn } from '../words/library-words.ts';
import { wordsIn } from '../words/words.ts';
import { shareOf } from './share.ts';

interface Props {
  readonly reports: readonly ReportSummary[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** The reports as a table; a title opens the report's own page. */
export function Shelf({ reports, chosen, onToggle }: Props) {
  const common = wordsIn(useLanguage());
  const words = libraryWordsIn(useLanguage());
  const heads = [words.period, words.place, words.publisher, words.genre, words.facts, words.covered];
  return (
    <table className="shelf" aria-label={common.doorLibrary}>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.title}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">{words.text}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <Row
            key={report.id}
            report={report}
            isChosen={chosen.has(report.id)}
            onToggle={() => onToggle(report.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly report: ReportSummary;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function Row({ report, isChosen, onToggle }: RowProps) {
  const language = useLanguage();
  const common = wordsIn(language);
  const words = libraryWordsIn(language);
  const genres: Readonly<Record<string, string>> = citeWordsIn(language).genres;
  const { openReport } = useActions();
  const title = language === 'zh' ? report.title_zh : report.title_en;
  return (
    <tr>
      <td>
        <input type="checkbox" aria-label={words.choose(title)} checked={isChosen} onChange={onToggle} />
      </td>
      <th scope="row">
        <button type="button" className="link" title={title} onClick={() => openReport(report.id)}>
          {title}
        </button>
        {report.invented && <span className="invented">{common.invented}</span>}
      </th>
      <td className="number">{report.period}</td>
      <td>{report.place}</td>
      <td>{report.publisher}</td>
      <td>{report.genre && (genres[report.genre] ?? report.genre)}</td>
      <td className="number">{report.statements + report.observations}</td>
      <td className="number">{shareOf(report)} %</td>
      <td>{report.attached ? words.yes : words.no}</td>
    </tr>
  );
}
