import { useEffect, useMemo, useState } from 'react';
import { useActions, useExplorer } from '../components/explorer-context.ts';
import type { EditorSchema } from '../editor/editor-schema.ts';
import type { KnownNames } from '../editor/quick-fix.ts';
import { askParameters } from '../editor/workers.ts';
import { loadedValue } from '../model/remote.ts';
import { type Callables, loadCallables } from './callables.ts';
import { type Parameters, readParameters } from './parameters.ts';
import { editorSchemaOf, vocabularyOf } from './vocabulary.ts';

/** What the view knows of graph, server and parameters. */
export interface Known {
  readonly vocabulary: KnownNames;
  readonly schema: EditorSchema;
  /** Whether the graph's names are still on their way. */
  readonly isWaiting: boolean;
  readonly parameters: Parameters;
  /** The parameters that the statement uses. */
  readonly used: readonly string[];
}

export function useKnown(): Known {
  useSchema();
  const graph = useExplorer((state) => loadedValue(state.answers.schema));
  const isWaiting = useExplorer(
    ({ answers: { schema } }) => schema.type === 'idle' || schema.type === 'loading',
  );
  const params = useExplorer((state) => state.cypher.params);
  const callables = useCallables();
  const used = useUsedParameters();
  const vocabulary = useMemo(() => vocabularyOf(graph, callables), [graph, callables]);
  const parameters = useMemo(() => readParameters(params), [params]);
  const given = parameters.type === 'read' ? parameters.names.join('\n') : '';
  const schema = useMemo(
    () => editorSchemaOf(vocabulary, callables, given === '' ? [] : given.split('\n')),
    [vocabulary, callables, given],
  );
  return { vocabulary, schema, isWaiting, parameters, used };
}

/** The page opens without the names of properties. */
function useSchema() {
  const { loadSchema } = useActions();
  const hasProperties = useExplorer(
    (state) => (loadedValue(state.answers.schema)?.properties.length ?? 0) > 0,
  );
  useEffect(() => {
    if (!hasProperties) void loadSchema();
  }, [hasProperties, loadSchema]);
}

const NO_CALLABLES: Callables = { functions: [], procedures: [] };

function useCallables(): Callables {
  const [callables, setCallables] = useState(NO_CALLABLES);
  useEffect(() => {
    let isHere = true;
    void loadCallables().then((loaded) => isHere && setCallables(loaded));
    return () => {
      isHere = false;
    };
  }, []);
  return callables;
}

const PAUSE_MS = 250; // while one types on, nothing is asked

function useUsedParameters(): readonly string[] {
  const text = useExplorer((state) => state.cypher.text);
  const [used, setUsed] = useState<readonly string[]>([]);
  useEffect(() => {
    let isNewest = true;
    const timer = setTimeout(() => {
      void askParameters(text).then((names) => isNewest && setUsed(names));
    }, PAUSE_MS);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [text]);
  return used;
}
