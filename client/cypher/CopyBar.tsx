import { useState } from 'react';
import { tsvTable } from '#contract/csv.ts';
import { copyText } from '../browser/clipboard.ts';
import { useLanguage } from '../components/explorer-context.ts';
import type { Cursor } from './cell-cursor.ts';
import { textsOf } from './table-file.ts';
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
  const language = useLanguage();
  const [said, setSaid] = useState('');
  const copy = async (text: string) => setSaid((await copyText(text)) ? words.copied : words.copyNo);
  const texts = (row: RawRow) => textsOf(row, fields, language);
  const row = () => texts(rows[cursor.row] ?? []);
  return (
    <p className="copy-bar">
      <button type="button" className="link" onClick={() => void copy(row()[cursor.column] ?? '')}>
        {words.copyCell}
      </button>
      <button type="button" className="link" onClick={() => void copy(tsvTable([row()]))}>
        {words.copyRow}
      </button>
      <button
        type="button"
        className="link"
        onClick={() => void copy(tsvTable([fields, ...rows.map(texts)]))}
      >
        {words.copyAll}
      </button>
      <span className="quiet" role="status">
        {said}
      </span>
    </p>
  );
}
