import type { ReactNode } from 'react';
import type { NodeDetails } from '#contract/graph.ts';
import { loadedValue } from '../state/remote.ts';
import { useExplorer, useLanguage, useWords } from './explorer-context.ts';
import { In } from './Said.tsx';

/** What is known of a node besides its edges; what is not known is left out. */
export function Fields({ node }: { readonly node: NodeDetails }) {
  const words = useWords();
  const kind = useKindName(node);
  const passages = new Set(node.mentions.map((mention) => mention.passage)).size;
  return (
    <dl className="fields">
      <Field name={words.kind}>{kind}</Field>
      <Field name={words.code}>{node.code}</Field>
      <Field name={words.status}>{node.status_zh && <In language="zh">{node.status_zh}</In>}</Field>
      <Field name={words.aliases}>
        {node.aliases_zh.length + node.aliases_en.length > 0 && (
          <Aliases zh={node.aliases_zh} en={node.aliases_en} />
        )}
      </Field>
      <Field name={words.mentions}>{passages > 0 && words.mentionsIn(node.mention_count, passages)}</Field>
      <Field name={words.note}>{node.note}</Field>
    </dl>
  );
}

function Field({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === false || children === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Aliases({ zh, en }: { readonly zh: readonly string[]; readonly en: readonly string[] }) {
  return (
    <ul className="aliases">
      {zh.map((alias) => (
        <li key={`zh-${alias}`} lang="zh-CN">
          {alias}
        </li>
      ))}
      {en.map((alias) => (
        <li key={`en-${alias}`} lang="en">
          {alias}
        </li>
      ))}
    </ul>
  );
}

/** A kind by its name in the vocabulary; by its own word where the vocabulary has none. */
function useKindName({ label, kind }: NodeDetails): string | null {
  const language = useLanguage();
  const labels = useExplorer((state) => loadedValue(state.answers.schema)?.labels);
  const known = labels?.find(({ name }) => name === label)?.kinds.find(({ name }) => name === kind);
  if (known === undefined) return kind;
  return language === 'zh' ? known.label_zh : known.label_en;
}
