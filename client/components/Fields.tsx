import type { ReactNode } from 'react';
import type { GraphNode, NodeDetails } from '#contract/graph.ts';
import { loadedValue } from '../model/remote.ts';
import { halfOf } from '../words/language.ts';
import { LEVEL_NAMES } from '../words/notes.ts';
import { CopyButton } from './CopyButton.tsx';
import { useExplorer, useLanguage, useWords } from './explorer-context.ts';
import { Mentions } from './Mentions.tsx';
import { Name } from './Said.tsx';

/** What is known of a node besides its edges; what is not known is left out. */
export function Fields({ node }: { readonly node: NodeDetails }) {
  const words = useWords();
  const language = useLanguage();
  const kind = useKindName(node);
  const status = (language === 'zh' ? node.status_zh : node.status_en) ?? node.status_zh ?? node.status_en;
  return (
    <dl className="fields">
      <Field name={words.kind} copy={kind}>
        {kind}
      </Field>
      <Field name={words.code} copy={node.code}>
        {node.code}
      </Field>
      <Field name={words.status} copy={status}>
        {status && <Name of={{ name_zh: node.status_zh ?? '', name_en: node.status_en ?? '' }} />}
      </Field>
      <Field name={words.level}>{node.level && LEVEL_NAMES[node.level][language]}</Field>
      <Field name={words.authorities}>
        {node.authorities.length > 0 && (
          <ul className="plain">
            {node.authorities.map((id) => (
              <li key={id}>
                <code>{id}</code>
              </li>
            ))}
          </ul>
        )}
      </Field>
      <Field name={words.aliases}>
        {node.aliases_zh.length + node.aliases_en.length > 0 && (
          <Aliases zh={node.aliases_zh} en={node.aliases_en} />
        )}
      </Field>
      <Field name={words.mentions}>{node.mentions.length > 0 && <Mentions node={node} />}</Field>
      <Field name={words.factCount}>
        {words.coverage(node.statements, node.observations, node.mention_count)}
      </Field>
      <Field name={words.note} copy={node.note}>
        {node.note !== null && halfOf(node.note, language)}
      </Field>
      <Field name={words.nodeId} copy={node.id}>
        <code>{node.id}</code>
      </Field>
      <Field name={words.mergedFrom}>{node.merged_ids.join(', ')}</Field>
    </dl>
  );
}

interface FieldProps {
  readonly name: string;
  readonly children: ReactNode;
  /** The value as text, where it can be copied. */
  readonly copy?: string | null;
}

function Field({ name, children, copy }: FieldProps) {
  const words = useWords();
  if (children === null || children === false || children === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd className="with-copy">
        <div>{children}</div>
        {copy && <CopyButton text={copy} name={words.copyValue(name)} />}
      </dd>
    </>
  );
}

function Aliases({ zh, en }: { readonly zh: readonly string[]; readonly en: readonly string[] }) {
  const words = useWords();
  return (
    <ul className="aliases">
      {zh.map((alias) => (
        <li key={`zh-${alias}`} lang="zh-CN">
          {alias}
          <CopyButton text={alias} name={words.copyValue(alias)} />
        </li>
      ))}
      {en.map((alias) => (
        <li key={`en-${alias}`} lang="en">
          {alias}
          <CopyButton text={alias} name={words.copyValue(alias)} />
        </li>
      ))}
    </ul>
  );
}

/** A kind by its name in the vocabulary; by its own word where the vocabulary has none. */
export function useKindName({ label, kind }: Pick<GraphNode, 'label' | 'kind'>): string | null {
  const language = useLanguage();
  const labels = useExplorer((state) => loadedValue(state.answers.schema)?.labels);
  const known = labels?.find(({ name }) => name === label)?.kinds.find(({ name }) => name === kind);
  if (known === undefined) return kind;
  return language === 'zh' ? known.label_zh : known.label_en;
}
