/** One thing that a library carries along and the page does not use. */
export interface Cut {
  /** End of the path of the library's file. */
  readonly file: string;
  readonly why: string;
  /** Must be found exactly `times` (1 unless told) times or at all, or the build fails: then the file has changed. */
  readonly find: RegExp;
  readonly times?: number | 'some';
  readonly put: string;
}
