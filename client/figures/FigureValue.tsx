import type { Figure } from '#contract/evidence.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { ChangeBar } from './ChangeBar.tsx';
import { DIRECTION_SIGNS, figureText } from './figure-text.ts';
import { IN_LEDGER } from './ledger-words.ts';

/** The value in the reader's language with its picture, and as the report prints it. */
export function FigureValue({ figure }: { readonly figure: Figure }) {
  const language = useLanguage();
  const words = IN_LEDGER[language];
  const sign = DIRECTION_SIGNS[figure.direction];
  return (
    <div className="figure-value">
      <p className="value number">
        {sign !== '' && <span aria-hidden="true">{sign} </span>}
        {figureText(figure, language)}
        {figure.plan && <span className="planned-tag">{words.planned}</span>}
      </p>
      <ChangeBar figure={figure} />
      <p className="quiet">
        {words.printed} <span lang="zh-CN">{figure.as_written}</span>
      </p>
    </div>
  );
}
