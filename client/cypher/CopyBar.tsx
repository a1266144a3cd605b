import { useState } from 'react';
import type { Cursor } from './cell-cursor.ts';
import { copyText } from './copy-text.ts';
import { textsOf, toTsv } from './table-file.ts';
import { useCypherWords } from './use-cypher-words.ts';
import type { RawRow } from './values.ts';

interface Props {
  readonly fields: readonly string[];
  /** In the order shown. */
  readonly rows: readonly RawRow[];
  readonly cursor: Cursor;
}

/** Copies the picked cell, its row, or everything, tab-separated. */
export function CopyBar({ fields, rows, cursor }: Props) {
  const words = useCypherWords();
  const [said, setSaid] = useState('');
  const copy = async (text: string) => setSaid((await copyText(text)) ? words.copied : words.copyNo);
  const row = () => textsOf(rows[cursor.row] ?? []);
  return (
    <p className="copy-bar">
      <button type="button" className="link" onClick={() => void copy(row()[cursor.column] ?? '')}>
        {words.copyCell}
      </button>
      <button type="button" className="link" onClick={() => void copy(toTsv([row()]))}>
        {words.copyRow}
      </button>
      <button type="button" className="link" onClick={() => void copy(toTsv([fields, ...rows.map(textsOf)]))}>
        {words.copyAll}
      </button>
      <span className="quiet" role="status">
        {said}
      </span>
    </p>
  );
}
