import { z } from 'zod';
import { Basis, QuotationRole } from '#contract/model.ts';
import { broken, fitting, jsonText, parsed } from './broken.ts';
import {
  type Found,
  type FoundFigure,
  type FoundPlace,
  type FoundStatement,
  type FoundThing,
  type Left,
  leave,
} from './found.ts';

const list = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.array(schema), schema.transform((one) => [one])]);
const Selector = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.number().optional(),
  end: z.number().optional(),
});
const Target = z.union([
  z.string().transform((source) => ({ source })),
  z.looseObject({
    id: z.string().optional(),
    source: z.unknown().optional(),
    selector: list(Selector).optional(),
    'yz:role': z.string().optional(),
  }),
]);
const Body = z.union([
  z.string().transform((value) => ({ value })),
  z.looseObject({
    value: z.string().optional(),
    purpose: z.string().optional(),
    source: z.unknown().optional(),
    language: z.string().optional(),
  }),
]);
const Annotation = z.looseObject({
  id: z.string().optional(),
  motivation: z.unknown().optional(),
  body: list(Body).optional(),
  target: list(Target),
  tags: z.array(z.string()).optional(),
  text: z.string().optional(),
});
type Annotation = z.infer<typeof Annotation>;
type Target = z.infer<typeof Target>;

/** W3C Web Annotations: ours, Recogito's, Hypothesis's. What is tagged is a thing, what links two a statement. */
export function readWebAnnotations(bytes: Uint8Array, report: string): Found {
  const all = fitting(
    annotationsIn(jsonText(bytes)),
    z.array(Annotation).min(1),
    'W3C Web Annotation JSON-LD',
  );
  const own = all.filter((each) => isOf(each, report));
  if (own.length === 0)
    throw broken(
      `none of its ${all.length} annotations is of this report`,
      `其中 ${all.length} 条标注都不属于这份报道`,
    );
  const left: Left[] = [];
  const things = new Map<string, FoundThing>();
  const byAnnotation = new Map<string, string>();
  for (const each of own.filter((one) => ends(one) === null)) {
    if (each['yz:value'] !== undefined) continue;
    const thing = thingOf(each);
    if ('code' in thing) left.push(thing);
    else {
      const known = things.get(thing.key);
      things.set(thing.key, { ...thing, ...known, places: [...(known?.places ?? []), ...thing.places] });
      byAnnotation.set(idOf(each), thing.key);
    }
  }
  const key = (id: string) => byAnnotation.get(id) ?? id;
  return {
    ...{ text: null, unit: 'codepoints', left },
    things: [...things.values()],
    statements: own.flatMap((each) => {
      const joined = ends(each);
      return joined === null ? [] : [statementOf(each, key(joined[0]), key(joined[1]))];
    }),
    figures: own.flatMap((each) => (each['yz:value'] === undefined ? [] : [figureOf(each, key)])),
  };
}

/** A list, a page, a collection, the answer of Hypothesis, or one alone. */
function annotationsIn(text: string): unknown {
  const whole = parsed(text);
  const Holder = z.looseObject({
    items: z.array(z.unknown()).optional(),
    rows: z.array(z.unknown()).optional(),
    first: z.looseObject({ items: z.array(z.unknown()) }).optional(),
  });
  const held = Holder.safeParse(whole).data;
  return Array.isArray(whole) ? whole : (held?.items ?? held?.rows ?? held?.first?.items ?? [whole]);
}

const PASSAGE = /^urn:yinzheng:passage:([^/]+)\/(\d+)$/;
const ENTITY = /^urn:yinzheng:entity:[^/]+\/(.+)$/;

const sourceOf = (target: Target) =>
  'source' in target && typeof target.source === 'string' ? target.source : '';

/** Those of other pages say nothing of theirs; ours name the report. */
const isOf = ({ target }: Annotation, report: string): boolean =>
  target.every((each) => [undefined, report].includes(PASSAGE.exec(sourceOf(each))?.[1]));

const idOf = ({ id = '' }: Annotation) => id;
const textsOf = ({ body = [] }: Annotation, purpose: string, language?: string) =>
  body.flatMap((each) =>
    'purpose' in each && each.purpose === purpose && (language === undefined || each.language === language)
      ? (each.value ?? [])
      : [],
  );

/** A tag; a note without one says nothing that could be a label. */
const tagOf = (annotation: Annotation): string | undefined =>
  textsOf(annotation, 'tagging')[0] ?? textsOf(annotation, 'classifying')[0] ?? annotation.tags?.[0];

function ends(annotation: Annotation): readonly [string, string] | null {
  const Node = z.looseObject({ id: z.string() });
  const [subject, object] = ['yz:subject', 'yz:object'].map(
    (name) => Node.safeParse(annotation[name]).data?.id,
  );
  if (subject !== undefined && object !== undefined) return [entityOf(subject), entityOf(object)];
  const targets = annotation.target.map((each) =>
    'id' in each && typeof each.id === 'string' ? each.id : sourceOf(each),
  );
  const isLink =
    annotation.motivation === 'linking' && annotation.target.every((each) => placeOf(each) === null);
  const [from, to] = targets;
  return isLink && from !== undefined && to !== undefined ? [from, to] : null;
}

const entityOf = (iri: string) => ENTITY.exec(iri)?.[1] ?? iri;

function thingOf(annotation: Annotation): FoundThing | Left {
  const where = idOf(annotation) || '·';
  const label = tagOf(annotation);
  const places = annotation.target.flatMap((each) => placeOf(each) ?? []);
  const what = places[0]?.words ?? where;
  if (label === undefined) return NO_TAG(where, what);
  if (places.length === 0) return NO_PLACE(where, what);
  const named = annotation.body
    ?.map((each) => ('source' in each && typeof each.source === 'string' ? each.source : ''))
    .find((iri) => ENTITY.test(iri));
  const own = named === undefined ? undefined : entityOf(named);
  return {
    ...{ where, label, places, id: own, key: own ?? `${label} ${what}` },
    name_zh: textsOf(annotation, 'describing', 'zh')[0],
    name_en: textsOf(annotation, 'describing', 'en')[0],
  };
}

function placeOf(target: Target): FoundPlace | null {
  const selectors =
    'selector' in target && Array.isArray(target.selector) ? z.array(Selector).parse(target.selector) : [];
  const quote = selectors.find(({ exact }) => exact !== undefined);
  const position = selectors.find(({ start, type }) => start !== undefined && type !== 'RangeSelector');
  if (quote === undefined && position === undefined) return null;
  const passage = PASSAGE.exec(sourceOf(target))?.[2];
  return {
    ...{ words: quote?.exact, before: quote?.prefix, after: quote?.suffix },
    ...(passage === undefined ? {} : { passage: Number(passage) }),
    ...{ start: position?.start, end: position?.end },
  };
}

/** What statements and figures of ours say besides. */
const further = (annotation: Annotation) => {
  const text = (name: string) => {
    const value = annotation[`yz:${name}`];
    return typeof value === 'string' || typeof value === 'number' ? { [name]: String(value) } : {};
  };
  const flag = (name: string) => (annotation[`yz:${name}`] === true ? { [name]: true } : {});
  return {
    ...text('date'),
    ...text('tense'),
    ...text('count'),
    ...text('certainty'),
    ...text('claim'),
    ...flag('plan'),
    ...flag('negated'),
    gloss_zh: textsOf(annotation, 'describing', 'zh')[0],
    gloss_en: textsOf(annotation, 'describing', 'en')[0],
  };
};

function claimOf(annotation: Annotation) {
  const why = annotation['yz:why'];
  return {
    where: idOf(annotation) || '·',
    basis: Basis.safeParse(annotation['yz:basis']).data,
    why: typeof why === 'string' ? why : undefined,
    quotations: annotation.target.flatMap((each) => {
      const place = placeOf(each);
      const role = QuotationRole.safeParse('yz:role' in each ? each['yz:role'] : undefined).data ?? 'words';
      return place === null ? [] : [{ role, place }];
    }),
  };
}

const statementOf = (annotation: Annotation, from: string, to: string): FoundStatement => ({
  ...claimOf(annotation),
  ...{ type: tagOf(annotation) ?? '', from, to, fields: further(annotation) },
});

function figureOf(annotation: Annotation, key: (id: string) => string): FoundFigure {
  const text = (name: string) => String(annotation[`yz:${name}`] ?? '');
  const about = (annotation.body ?? []).flatMap((each) =>
    'source' in each && typeof each.source === 'string' ? [key(entityOf(each.source))] : [],
  );
  const names = ['direction', 'comparison', 'period', 'baseline_value', 'baseline_unit'];
  return {
    ...claimOf(annotation),
    ...{ indicator: tagOf(annotation) ?? '', unit: text('unit'), about },
    fields: {
      ...further(annotation),
      ...Object.fromEntries(names.filter((name) => text(name) !== '').map((name) => [name, text(name)])),
      ...{
        value: text('value'),
        approx: annotation['yz:approx'] === true,
        as_written: text('as_written') || text('value'),
      },
    },
  };
}

const NO_TAG = (where: string, what: string): Left =>
  leave(
    where,
    what,
    'no-label',
    'It has no tag that says what the words name.',
    '它没有说明这些文字是什么的标签。',
  );
const NO_PLACE = (where: string, what: string): Left =>
  leave(
    where,
    what,
    'no-place',
    'It quotes no words and gives no place.',
    '它没有引用文字，也没有给出位置。',
  );
