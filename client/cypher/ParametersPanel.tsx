import { useId } from 'react';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { loadedValue } from '../model/remote.ts';
import { scopeWordsIn } from '../words/scope-words.ts';
import { withMissing, withParameters } from './parameters.ts';
import { useCypherWords } from './use-cypher-words.ts';
import type { Known } from './use-known.ts';

/** The parameters as JSON, with a template for those that the statement uses and nobody has given. */
export function ParametersPanel({ known: { parameters, used } }: { readonly known: Known }) {
  const words = useCypherWords();
  const language = useLanguage();
  const { readScopeIds, setCypher } = useActions();
  const scoped = useExplorer((state) =>
    state.scope === '' ? null : (loadedValue(state.answers.reports)?.total ?? 0),
  );
  const { text, params } = useExplorer((state) => state.cypher);
  const hint = useId();
  const given = parameters.type === 'read' ? parameters.names : [];
  const missing =
    parameters.type === 'read' ? used.filter((name) => !given.includes(name) && name !== 'scope') : [];
  const unused = used.length > 0 || text.trim() === '' ? given.filter((name) => !used.includes(name)) : given;
  const needsEye =
    missing.length > 0 || used.includes('scope') || parameters.type === 'wrong' || params.trim() !== '';
  // A statement that asks for it, or whoever works with some reports alone.
  const isScopeOffered =
    parameters.type === 'read' && !given.includes('scope') && (scoped !== null || used.includes('scope'));
  const addScope = (ids: readonly string[] | null) =>
    setCypher({ params: withParameters(params, { scope: ids }) });
  return (
    <details className="parameters" open={needsEye}>
      <summary>{words.parameters(given.length)}</summary>
      <textarea
        aria-label={words.parametersLabel}
        aria-describedby={hint}
        aria-invalid={parameters.type === 'wrong'}
        spellCheck={false}
        rows={Math.min(6, Math.max(2, params.split('\n').length))}
        placeholder={'{"name": "永康"}'}
        value={params}
        onChange={(event) => setCypher({ params: event.target.value })}
      />
      <div id={hint} className="parameters-hint">
        {parameters.type === 'wrong' && <p className="failed">{parameters.said[language]}</p>}
        {missing.length > 0 && (
          <p>
            {words.parametersMissing(missing.map((name) => `$${name}`).join(', '))}{' '}
            <button type="button" onClick={() => setCypher({ params: withMissing(params, missing, text) })}>
              {words.parametersAdd}
            </button>
          </p>
        )}
        {isScopeOffered && (
          <p>
            <button type="button" onClick={() => readScopeIds(addScope)}>
              {scopeWordsIn(language).parameter(scoped)}
            </button>
          </p>
        )}
        {unused.length > 0 && text.trim() !== '' && (
          <p className="quiet">{words.parametersUnused(unused.map((name) => `$${name}`).join(', '))}</p>
        )}
      </div>
    </details>
  );
}
