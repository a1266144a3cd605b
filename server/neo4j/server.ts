import type { Connection } from '../graph/database.ts';
import type { Memory } from './memory.ts';
import type { Neo4jState } from './supervise.ts';

/** A promise of ours that this server cannot be held to. */
export interface Warning {
  /** Stable. */
  readonly code: string;
  readonly message: string;
  readonly message_zh: string;
}

/** The Neo4j we work with: our own child process, or one that somebody else runs. */
export interface Neo4jServer {
  readonly connection: Connection;
  readonly version: string;
  /** `community`, `enterprise`… by the server's own word. */
  readonly edition: string;
  /** Whether it is our child process. */
  readonly own: boolean;
  /** What it may take; null for somebody else's. */
  readonly memory: Memory | null;
  /** What this server cannot promise; empty for our own. */
  readonly warnings: readonly Warning[];
  state(): Neo4jState;
  /** How often it has ended without being asked to; somebody else's is not seen to. */
  crashes(): number;
  /** Processor time that its process has used; null for somebody else's, and where the system does not tell. */
  cpuMs(): number | null;
  /**
   * Kills our own and resolves when it answers again.
   * @throws AppError `not-ours` for somebody else's.
   */
  restart(): Promise<void>;
  stop(): Promise<void>;
}
