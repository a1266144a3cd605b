import { HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const KEYWORDS = new Set(
  `ALL AND ANY AS ASC ASCENDING BY CALL CASE COLLECT CONTAINS COUNT DESC DESCENDING DISTINCT ELSE END ENDS EXISTS EXPLAIN
  FALSE FINISH FOR IN IS LIMIT MATCH NONE NOT NULL OFFSET OPTIONAL OR ORDER PROFILE REDUCE RETURN SHORTEST SHOW SINGLE SKIP
  STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR YIELD CREATE MERGE DELETE DETACH SET REMOVE FOREACH LOAD CSV
  PROCEDURES FUNCTIONS INDEXES CONSTRAINTS allShortestPaths shortestPath`
    .split(/\s+/)
    .map((word) => word.toUpperCase()),
);

interface Reading {
  /** Inside a comment of several lines. */
  isInComment: boolean;
  /** The sign before: after `:` and `|` in a pattern comes a label, after `.` a property. */
  before: string;
}

/** Colours while one types. Only for the eye: what a statement means is for the workers and the server to say. */
const cypher = StreamLanguage.define<Reading>({
  name: 'cypher',
  startState: () => ({ isInComment: false, before: '' }),
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
  },
  token(stream, reading) {
    if (reading.isInComment) return comment(stream, reading);
    if (stream.eatSpace()) return null;
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.match('/*')) return comment(stream, reading);
    const { before } = reading;
    reading.before = '';
    if (stream.match(/^(?:'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?)/)) return 'string';
    if (stream.match(/^(?:0[xX][\da-fA-F]+|0o[0-7]+|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)/)) return 'number';
    if (stream.match(/^\$[\p{L}\p{N}_`]+/u)) return 'atom';
    if (stream.match(/^(?:[\p{L}_][\p{L}\p{N}_]*|`[^`]*`)/u)) return word(stream, before);
    reading.before = stream.next() ?? '';
    return /[()[\]{}]/.test(reading.before) ? 'bracket' : 'operator';
  },
});

function comment(stream: StringStream, reading: Reading): string {
  reading.isInComment = stream.match(/^.*?\*\//) === null;
  if (reading.isInComment) stream.skipToEnd();
  return 'comment';
}

function word(stream: StringStream, before: string): string {
  if (before === ':' || before === '|' || before === '&') return 'typeName';
  if (before === '.') return 'propertyName';
  if (KEYWORDS.has(stream.current().toUpperCase())) return 'keyword';
  return stream.match(/^\s*\(/, false) ? 'variableName.function' : 'variableName';
}

const STYLE = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: tags.typeName, color: 'var(--code-label)' },
  { tag: tags.propertyName, color: 'var(--code-property)' },
  { tag: tags.function(tags.variableName), color: 'var(--code-function)' },
  { tag: [tags.string, tags.number], color: 'var(--code-value)' },
  { tag: tags.atom, color: 'var(--code-parameter)' },
  { tag: tags.comment, color: 'var(--quiet)' },
]);

const THEME = EditorView.theme({
  '&': { fontSize: '14px', color: 'var(--ink)', height: '100%' },
  '&.cm-focused': {
    outline: '2px solid var(--accent)',
    outlineOffset: '-2px',
    borderRadius: 'var(--radius)',
  },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { background: 'none', border: 'none', color: 'var(--quiet)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-placeholder': { color: 'var(--quiet)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--accent-soft)',
  },
  '&.cm-focused .cm-matchingBracket': { background: 'var(--term)' },
  '.cm-failed': { textDecoration: 'underline wavy var(--error) 1.5px', textUnderlineOffset: '4px' },
  '.cm-tooltip': {
    background: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    boxShadow: 'var(--shadow)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '15em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px', lineHeight: '1.5' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--accent-soft)',
    color: 'var(--ink)',
    boxShadow: 'inset 3px 0 var(--accent)',
  },
  '.cm-completionDetail': {
    fontFamily: 'var(--sans)',
    fontStyle: 'normal',
    color: 'var(--quiet)',
    marginLeft: '1em',
  },
  '.cm-completionInfo': { fontFamily: 'var(--sans)', padding: '8px 10px', maxWidth: '340px' },
  '.cm-diagnostic': { padding: '6px 10px', fontFamily: 'var(--sans)', maxWidth: '440px' },
  '.cm-diagnosticAction': {
    font: 'inherit',
    color: 'var(--accent)',
    background: 'none',
    border: '1px solid currentColor',
    borderRadius: '6px',
  },
});

/** Highlighting and looks, in the page's own colours. */
export const cypherColours = [cypher, syntaxHighlighting(STYLE), THEME];
