import type { CypherStatement } from '../actions/cypher-actions.ts';

/** Puts a statement into the editor, and runs it if asked to. */
export type Use = (asked: CypherStatement, isToRun: boolean) => void;
