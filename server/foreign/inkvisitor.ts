import { z } from 'zod';
import { broken, fitting, jsonText, parsed } from './broken.ts';
import {
  type Found,
  type FoundPlace,
  type FoundStatement,
  type FoundThing,
  type Left,
  leave,
} from './found.ts';

const Text = z.union([z.string(), z.array(z.string())]);
const Entity = z.looseObject({
  id: z.string(),
  class: z.string(),
  label: Text.optional(),
  labels: z.array(z.string()).optional(),
  data: z
    .looseObject({
      action: z.string().optional(),
      actions: z.array(z.looseObject({ action: z.string() })).optional(),
      actants: z.array(z.looseObject({ actant: z.string(), position: z.string() })).optional(),
      text: z.string().optional(),
    })
    .optional(),
});
type Entity = z.infer<typeof Entity>;
const Document = z.looseObject({ id: z.string(), content: z.string() });
const Dump = z.union([
  z
    .array(Entity)
    .min(1)
    .transform((entities) => ({ entities, documents: [] as z.infer<typeof Document>[] })),
  z.looseObject({ entities: z.array(Entity).min(1), documents: z.array(Document).default([]) }),
]);

/** What InkVisitor's letters stand for; a vocabulary may have such labels. */
const CLASSES: Readonly<Record<string, string>> = {
  ...{ P: 'person', E: 'event', L: 'place', G: 'group', O: 'object', C: 'concept', B: 'being' },
};

/**
 * InkVisitor's entities, and its documents, in which a pair of tags with an entity's id is its anchor. A statement joins its
 * subject with each of its other actants, by its action.
 */
export function readInkvisitor(bytes: Uint8Array): Found {
  const { entities, documents } = fitting(parsed(jsonText(bytes)), Dump, 'InkVisitor JSON');
  const { text, anchors } = anchorsOf(documents.map(({ content }) => content));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const statements = entities.filter((each) => each.class === 'S');
  const used = new Set(statements.flatMap((each) => (each.data?.actants ?? []).map(({ actant }) => actant)));
  const things = entities.filter(
    (each) => CLASSES[each.class] !== undefined && (used.has(each.id) || anchors.has(each.id)),
  );
  const left: Left[] = [];
  const joined = statements.flatMap((each) => statementsOf(each, byId, anchors, left));
  if (things.length + joined.length + left.length === 0)
    throw broken('it holds neither statements nor anchored entities', '其中没有陈述，也没有锚定的实体');
  return {
    ...{ text: documents.length === 0 ? null : text, unit: 'utf16', figures: [], left },
    things: things.map(
      (entity): FoundThing => ({
        ...{
          key: entity.id,
          where: entity.id,
          name: labelOf(entity),
          label: CLASSES[entity.class] ?? entity.class,
        },
        places: anchors.get(entity.id) ?? [],
      }),
    ),
    statements: joined,
  };
}

const labelOf = ({ label, labels, id }: Entity): string =>
  (Array.isArray(label) ? label[0] : label) ?? labels?.[0] ?? id;

type Anchors = ReadonlyMap<string, readonly FoundPlace[]>;

function statementsOf(
  { id, data }: Entity,
  byId: ReadonlyMap<string, Entity>,
  anchors: Anchors,
  left: Left[],
): readonly FoundStatement[] {
  const action = data?.actions?.[0]?.action ?? data?.action ?? '';
  const verb = byId.get(action);
  const actants = (data?.actants ?? []).filter(({ actant }) => actant !== '');
  const subject = actants.find(({ position }) => position === 's');
  const others = actants.filter(({ position }) => /^a\d*$/.test(position));
  const own = anchors.get(id) ?? (data?.text ? [{ words: data.text }] : []);
  if (subject === undefined || others.length === 0) {
    left.push(NO_ENDS(id, verb === undefined ? action : labelOf(verb)));
    return [];
  }
  return others.map(({ actant }) => ({
    ...{
      where: id,
      type: verb === undefined ? action : labelOf(verb),
      from: subject.actant,
      to: actant,
      fields: {},
    },
    quotations: own.slice(0, 1).map((place) => ({ role: 'words' as const, place })),
  }));
}

/** A document without its anchors' tags, and where each anchor's words stand in it; documents follow each other. */
function anchorsOf(contents: readonly string[]): { text: string; anchors: Map<string, FoundPlace[]> } {
  const anchors = new Map<string, FoundPlace[]>();
  let text = '';
  const open: { id: string; start: number }[] = [];
  for (const piece of contents.join('\n').split(/(<\/?[\w-]+>)/)) {
    const [, closing, id] = /^<(\/?)([\w-]+)>$/.exec(piece) ?? [];
    if (id === undefined) text += piece;
    else if (closing === '') open.push({ id, start: text.length });
    else {
      const at = open.findLastIndex((each) => each.id === id);
      const [begun] = at < 0 ? [] : open.splice(at, 1);
      if (begun === undefined || begun.start === text.length) continue;
      const place = { words: text.slice(begun.start), start: begun.start, end: text.length };
      anchors.set(id, [...(anchors.get(id) ?? []), place]);
    }
  }
  return { text, anchors };
}

const NO_ENDS = (where: string, what: string): Left =>
  leave(where, what, 'no-ends', 'It has no subject, or nothing beside it.', '它没有主语，或没有另一端。');
