import type { Client } from '../api/client.ts';
import type { ExplorerState } from '../model/explorer.ts';
import type { Apply, Loader } from './loading.ts';

/** What actions work with. */
export interface ActionContext {
  /** Answers within the present scope. */
  readonly client: Client;
  /** Answers within another scope. */
  readonly within: (scope: string) => Client;
  readonly state: () => ExplorerState;
  readonly apply: Apply;
  readonly loader: Loader;
}
