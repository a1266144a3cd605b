/** Statements that must never run, as data. `code` is what the guard calls the reason. */
export interface Refused {
  readonly text: string;
  readonly code: string;
}
