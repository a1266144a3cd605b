import type { ReportSummary } from '#contract/evidence.ts';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { MissingNote } from '../components/MissingNote.tsx';
import { loadedValue } from '../model/remote.ts';
import { citeWordsIn } from '../words/citation-words.ts';
import { nameOf } from '../words/language.ts';
import '../styles/cite.css';

const PLAIN = ['publisher', 'place', 'published', 'number', 'edition', 'pages'] as const;

/** What is known of the report as a publication, and what its citation still needs. */
export function SourceDetails({ report }: { readonly report: ReportSummary }) {
  const language = useLanguage();
  const words = citeWordsIn(language);
  const names = report.authors.map(({ name_zh, name_en }) =>
    language === 'zh' ? name_zh || name_en : name_en || name_zh,
  );
  return (
    <>
      <details className="source">
        <summary>
          {[words.source, report.genre && words.genres[report.genre], report.publisher, report.published]
            .filter(Boolean)
            .join(' · ')}
        </summary>
        <dl className="fields">
          <Field name={words.sourceFields.genre} value={report.genre && words.genres[report.genre]} />
          <Field name={words.sourceFields.authors} value={names.join(language === 'zh' ? '、' : '; ')} />
          {PLAIN.map((field) => (
            <Field key={field} name={words.sourceFields[field]} value={report[field]} />
          ))}
          <Field name={words.sourceFields.url} value={report.url} isLink />
          <Field name={words.sourceFields.archived_url} value={report.archived_url} isLink />
          <Field name={words.sourceFields.accessed} value={report.accessed} />
          {report.subject !== null && <Subject id={report.subject} name={words.sourceFields.subject} />}
          <Field name={words.sourceFields.rights} value={report.rights} />
        </dl>
      </details>
      <MissingNote source={report} />
    </>
  );
}

interface FieldProps {
  readonly name: string;
  readonly value: string | null;
  readonly isLink?: boolean;
}

function Field({ name, value, isLink = false }: FieldProps) {
  if (value === null || value === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {isLink ? (
          <a href={value} target="_blank" rel="noreferrer">
            {value}
          </a>
        ) : (
          value
        )}
      </dd>
    </>
  );
}

/** The entity that the report is mainly about, once its name is known. */
function Subject({ id, name }: { readonly id: string; readonly name: string }) {
  const language = useLanguage();
  const { openNode } = useActions();
  const node = useExplorer((state) =>
    loadedValue(state.answers.reportStatements)?.nodes.find((each) => each.id === id),
  );
  if (node === undefined) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <button type="button" className="link" onClick={() => void openNode(id)}>
          {nameOf(node, language)}
        </button>
      </dd>
    </>
  );
}
