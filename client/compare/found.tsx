import type { ReportComparison } from '#contract/comparison.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { ShowCypher } from '../components/ShowCypher.tsx';
import { IN_COMPARE } from '../words/compare-words.ts';
import { FigureParts } from './FigureParts.tsx';
import type { Pair } from './pair.ts';
import { Entities, Relations } from './parts.tsx';

interface FoundProps {
  readonly found: ReportComparison;
  readonly pair: Pair;
}

/** What changed from the older of two reports of one subject to the newer. */
export function OverTime({ found: { relations, entities }, pair }: FoundProps) {
  const words = IN_COMPARE[useLanguage()];
  return (
    <>
      <Relations name={words.done} hint={words.doneHint} part={relations.done} isOpen />
      <Relations name={words.open} hint={words.openHint} part={relations.open} isOpen />
      <AsCypher pair={pair} />
      <FigureParts pair={pair} name={words.figures} />
      <p className="quiet caution">{words.caution}</p>
      <Relations name={words.newRelations} part={relations.new} />
      <Relations name={words.goneRelations} part={relations.gone} />
      <Entities name={words.newEntities} part={entities.new} />
      <Entities name={words.goneEntities} part={entities.gone} />
    </>
  );
}

/** Two reports of different subjects: a plan of the one is no promise that the other had to speak of. */
export function SideBySide({ found: { relations, entities }, pair }: FoundProps) {
  const words = IN_COMPARE[useLanguage()];
  return (
    <>
      <AsCypher pair={pair} />
      <FigureParts pair={pair} name={words.figuresOfBoth} />
      <Relations name={words.onlyOne} part={relations.gone} isOpen />
      <Relations name={words.onlyOther} part={relations.new} isOpen />
      <Entities name={words.entitiesOne} part={entities.gone} />
      <Entities name={words.entitiesOther} part={entities.new} />
    </>
  );
}

function AsCypher({ pair: [{ id: from }, { id: to }] }: Pick<FoundProps, 'pair'>) {
  return <ShowCypher question={{ of: 'compare', input: { from, to } }} />;
}
