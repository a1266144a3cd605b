import { useEffect, useState } from 'react';
import type { Citable, Citing } from '#contract/citable.ts';
import type { Answer } from '#contract/question.ts';
import { citablesOf, linkTo } from '../address/cited.ts';
import type { CitationFormat } from '../cite/citation.ts';
import { CopyMenu } from '../components/CopyMenu.tsx';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { useSite } from '../components/use-site.ts';
import { Waiting } from '../components/Waiting.tsx';
import type { Fact } from '../model/explorer.ts';
import { idle, type Remote } from '../model/remote.ts';
import { resultOf, statementsIn } from './result.ts';

/** The forms in which an answer can be cited: by the reports that it rests on, each with its paragraphs and statements. */
export function CiteAnswer({ answer }: { readonly answer: Answer }) {
  const language = useLanguage();
  const site = useSite();
  const { readFacts } = useActions();
  const [facts, setFacts] = useState<Remote<readonly Fact[]>>(idle);
  useEffect(() => readFacts(statementsIn(answer), setFacts), [answer, readFacts]);
  const { question } = answer;
  const said = {
    zh: `${question.title_zh}${resultOf(answer, 'zh') ?? ''}`.replace(/。$/, ''),
    en: `${question.title_en} ${resultOf(answer, 'en') ?? ''}`.replace(/\.?\s*$/, ''),
  };
  return (
    <div className="answer-cite" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <Waiting for={facts} retry={() => readFacts(statementsIn(answer), setFacts)}>
        {(read) => {
          const own = read.flatMap(({ statement, figure }) => statement ?? figure ?? []);
          const cited: readonly Citable[] = citablesOf(
            { line: { id: question.id }, statements: own },
            site,
          ).map((each) => ({ ...each, said, link: linkTo(site, { view: 'answer', question: question.id }) }));
          const write = (format: CitationFormat, citing: Citing) => format.write(cited, citing);
          return <CopyMenu write={write} sources={cited.map(({ source }) => source)} />;
        }}
      </Waiting>
    </div>
  );
}
