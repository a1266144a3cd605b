import { z } from 'zod/mini';
import { EXPORT_KINDS } from './export-kinds.ts';
import { EdgeId, NodeId, StatementId } from './model.ts';
import { ScopeInput } from './scope.ts';

/** What can be asked of an export besides its ids. */
export const ExportChoice = z.object({
  format: z.enum([...new Set(EXPORT_KINDS.map(({ format }) => format))]),
  /** What a CSV's lines are: the statements of the edges, the nodes, or the figures. Its default is `edges`. */
  part: z.optional(z.enum(EXPORT_KINDS.flatMap((kind) => ('part' in kind ? [kind.part] : [])))),
  /** `among`: every edge between the nodes that `ids` names. `given`: just the edges that it names, with their ends. */
  edges: z._default(z.enum(['among', 'given']), 'among'),
  /** Of a document for people. */
  language: z._default(z.enum(['zh', 'en']), 'zh'),
  /** What no report of it says is left out. */
  scope: ScopeInput,
});

/** The kind of file that is asked for; without a part, the first of its format. Undefined where it has no such part. */
export const exportKindOf = ({ format, part }: Pick<z.infer<typeof ExportChoice>, 'format' | 'part'>) =>
  EXPORT_KINDS.find(
    (kind) =>
      kind.format === format && (part === undefined || ('part' in kind ? kind.part : undefined) === part),
  );

/** A statement or figure by its id brings the edge that it is drawn as, or what it is about. */
export const ExportId = z.union([EdgeId, StatementId, NodeId]);

/** Media types of the files. */
export const EXPORT_FILES = [...new Set(EXPORT_KINDS.map(({ type }) => type))];
