import type { Api } from '#contract/api.ts';
import type { CypherQuery } from '#contract/cypher.ts';
import type { CallOf } from '#contract/endpoint.ts';
import type { ApiError } from '../api/api-error.ts';
import type { ReceivedFile } from '../api/client.ts';
import type { EndpointRequest } from '../model/dialog.ts';
import { failed, loaded, loading, type Remote } from '../model/remote.ts';
import { change } from '../model/transitions.ts';
import type { ActionContext } from './action-context.ts';

export type FileRequest = Omit<CallOf<Api['exportOfMany']>, 'ids'> & { readonly ids?: string[] };

interface FileListener {
  readonly onFile: (file: ReceivedFile) => void;
  readonly onFailed: (error: ApiError) => void;
}

export interface DialogActions {
  readonly openHelp: () => void;
  readonly openExport: () => void;
  /** Shows the Cypher behind what the page did: `showCypher({ of: 'paths', input: { from, to } })`. */
  readonly showCypher: (question: EndpointRequest) => void;
  readonly closeDialog: () => void;
  /** Asks for a file of the graph; without ids, of all of it. */
  readonly fetchFile: (request: FileRequest, onChange: FileListener) => Promise<void>;
  /** Asks for that Cypher and hands it on as it comes; the answer is for one window and not kept. */
  readonly readCypher: (
    question: EndpointRequest,
    onChange: (asked: Remote<readonly CypherQuery[]>) => void,
  ) => void;
}

export function dialogActions({ apply, client, loader }: ActionContext): DialogActions {
  return {
    openHelp: () => apply(change({ dialog: { type: 'help' } })),
    openExport: () => apply(change({ dialog: { type: 'export' } })),
    showCypher: (question) => apply(change({ dialog: { type: 'cypher', question } })),
    readCypher: (question, onChange) => {
      onChange(loading);
      const read = async (signal: AbortSignal) =>
        onChange(loaded((await client.cypher(question, signal)).queries));
      void loader.run('cypher', read, (error) => {
        onChange(failed(error));
        return (state) => state;
      });
    },
    fetchFile: ({ ids, ...choice }, { onFile, onFailed }) =>
      loader.run(
        'file',
        async (signal) =>
          onFile(
            await (ids === undefined
              ? client.export(choice, signal)
              : client.exportOfMany({ ...choice, ids }, signal)),
          ),
        (error) => {
          onFailed(error);
          return (state) => state;
        },
      ),
    closeDialog: () => apply(change({ dialog: { type: 'none' } })),
  };
}
