import type { Footnote } from '../cite/account.ts';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { cutAtTerms, passageNumber } from '../components/quotation-text.ts';
import { loadedValue } from '../model/remote.ts';
import { roleName } from '../words/quotation-roles.ts';
import { storyWordsIn } from '../words/story-words.ts';

interface Props {
  readonly note: Footnote;
  readonly number: number;
}

/** A quotation with its place: its words where the report's text is at hand, else the terms that anchor it. */
export function NoteItem({ note: { report, role, pieces }, number }: Props) {
  const language = useLanguage();
  const words = storyWordsIn(language);
  const label = roleName(role);
  const lang = useExplorer(
    (state) => loadedValue(state.answers.reports)?.reports.find(({ id }) => id === report)?.lang,
  );
  const isFull = pieces.every(({ text }) => text !== undefined);
  return (
    <li id={`note-${number}`} tabIndex={-1} className="note">
      {label !== null && <span className="tag">{label[language]}</span>}
      <span className={isFull ? 'note-words' : 'note-words note-terms'} lang={lang ?? 'zh-CN'}>
        {isFull
          ? pieces.map((piece) => <Marked key={piece.part} text={piece.text ?? ''} terms={piece.terms} />)
          : pieces.flatMap(({ part, terms }) =>
              [...new Set(terms)].map((term) => <mark key={`${part} ${term}`}>{term}</mark>),
            )}
      </span>
      {!isFull && <span className="quiet">{words.onlyTerms}</span>}
      {pieces.map((piece) => (
        <Place key={piece.part} report={report} piece={piece} />
      ))}
    </li>
  );
}

function Marked({ text, terms }: { readonly text: string; readonly terms: readonly string[] }) {
  return cutAtTerms(text, terms).map((piece) =>
    piece.isTerm ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
  );
}

function Place({ report, piece }: { readonly report: string; readonly piece: Footnote['pieces'][number] }) {
  const words = storyWordsIn(useLanguage());
  const { openReport } = useActions();
  return (
    <button type="button" className="link" onClick={() => openReport(report, piece.passage)}>
      {words.place(passageNumber(piece.passage), piece.start + 1, piece.end)}
      <Icon of="open" />
    </button>
  );
}
