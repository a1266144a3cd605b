import { useEffect, useState } from 'react';
import type { CypherQuery } from '#contract/cypher.ts';
import { CopyButton } from '../components/CopyButton.tsx';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { Waiting } from '../components/Waiting.tsx';
import { Window } from '../components/Window.tsx';
import type { EndpointRequest } from '../model/dialog.ts';
import { idle, type Remote } from '../model/remote.ts';
import { exportWordsIn } from '../words/export-words.ts';
import { asScript } from './cypher-text.ts';
import '../styles/export.css';

/** The statements that the server ran for an answer, to be copied or opened in the Cypher view. */
export function CypherDialog({ question }: { readonly question: EndpointRequest }) {
  const words = exportWordsIn(useLanguage());
  const { readCypher } = useActions();
  const [asked, setAsked] = useState<Remote<readonly CypherQuery[]>>(idle);
  useEffect(() => readCypher(question, setAsked), [question, readCypher]);
  return (
    <Window title={words.cypherTitle} isWide>
      <p className="quiet">{words.cypherIntro}</p>
      <Waiting for={asked} retry={() => readCypher(question, setAsked)}>
        {(queries) => queries.map((query) => <QueryText key={asScript(query)} query={query} />)}
      </Waiting>
    </Window>
  );
}

function QueryText({ query }: { readonly query: CypherQuery }) {
  const language = useLanguage();
  const words = exportWordsIn(language);
  const { openInCypher, closeDialog } = useActions();
  const script = asScript(query);
  return (
    <section className="query-text" aria-label={query.name}>
      <h3>
        <code lang="en">{query.name}.cypher</code> {language === 'zh' ? query.summary_zh : query.summary}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard. */}
      <pre tabIndex={0}>
        <code>{script}</code>
      </pre>
      <p className="buttons">
        <CopyButton text={script} name={words.copyCypher} isNamed />
        <button
          type="button"
          onClick={() => {
            closeDialog();
            openInCypher(query.cypher, JSON.stringify(query.parameters, null, 1));
          }}
        >
          {words.openInCypher}
        </button>
      </p>
    </section>
  );
}
