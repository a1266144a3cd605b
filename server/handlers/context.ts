import type { Api, EndpointName } from '#contract/api.ts';
import type { FileEndpoint, InputOf, OutputOf } from '#contract/endpoint.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { OwnWords } from '../corpus/own-words.ts';
import type { Scopes } from '../corpus/scopes.ts';
import type { GraphDatabase } from '../graph/database.ts';
import type { Judging } from '../import/judging.ts';
import type { Neo4jServer, Warning } from '../neo4j/server.ts';
import type { WordIndex } from '../search/word-index.ts';
import type { Model } from '../suggest/ask-model.ts';
import type { SuggestionQueue } from '../suggest/queue.ts';
import type { TextStore } from '../texts/text-store.ts';
import type { Versions } from '../versions/versions.ts';
import type { ReadyQueries } from '../vocabulary/queries.ts';
import type { Words } from '../vocabulary/words.ts';

/** What every handler may use. */
export interface Context {
  readonly graph: GraphDatabase;
  readonly texts: TextStore;
  /** Finds passages by the words of attached texts. */
  readonly wordIndex: WordIndex;
  readonly words: Words;
  readonly ready: ReadyQueries;
  readonly judging: Judging;
  readonly versions: Versions;
  readonly corpus: Corpus;
  /** What deletes a word and puts it back; `words` and `ready` are those that it has left. */
  readonly ownWords: Pick<OwnWords, 'remove' | 'restore'>;
  /** Saved choices of reports. */
  readonly scopes: Scopes;
  /** What might be facts: apart from the project and the store. */
  readonly suggestions: SuggestionQueue;
  /** The language model that may be asked; null where none is set. */
  readonly model: Model | null;
  /** Who is signed in; undefined where nobody has to be. */
  readonly person?: { readonly name: string; readonly edits: boolean } | undefined;
  /** Where they are signed in; undefined as above. */
  readonly sessions?: SignedInAt | undefined;
  /** Whether whoever asks may change what is stored. */
  readonly mayWrite?: boolean;
  readonly neo4j: Pick<Neo4jServer, 'version' | 'edition' | 'own' | 'memory' | 'state'>;
  /** What the service cannot promise at this moment. */
  readonly warnings: () => readonly Warning[];
}

/** The sessions of whoever asks; times in milliseconds since 1970. */
interface SignedInAt {
  list(): readonly {
    readonly id: string;
    readonly from: string;
    readonly begun: number;
    readonly used: number;
    readonly here: boolean;
  }[];
  end(ids: readonly string[], password: string): Promise<void>;
}

/** A handler for each endpoint of the contract: one that is missing does not compile. */
export type Handlers = {
  readonly [Name in EndpointName]: (
    input: InputOf<Api[Name]>,
    context: Context,
    signal: AbortSignal,
  ) => Promise<Api[Name] extends FileEndpoint ? FileAnswer : OutputOf<Api[Name]>>;
};

/** A file to keep, made while it is sent. */
export interface FileAnswer {
  /** Name with its ending, in ASCII and in the author's own script. */
  readonly name: { readonly ascii: string; readonly utf8: string };
  /** Media type, one of those that the contract lists. */
  readonly type: string;
  /** UTF-8 text, or bytes; read only as fast as it is sent. */
  readonly pieces: AsyncIterable<string | Uint8Array>;
}
