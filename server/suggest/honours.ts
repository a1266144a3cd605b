import { clauseAt, type Stretch, sentenceAt } from '#contract/sentences.ts';
import type { Cells, Folder } from '../corpus/folder.ts';
import { linesOf } from '../foreign/clauses.ts';
import type { FoundThing } from '../foreign/found.ts';
import type { Words } from '../vocabulary/words.ts';
import { type Suggested, suggested } from './suggestion.ts';

interface Named {
  readonly entity: Cells;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Acts with their cause and their giver, by the story patterns of the packs: in the sentence that names an act, the nearest
 * thing before it that may lead to it, and in its clause whoever may have done it.
 */
export function suggestHonours(folder: Folder, { vocabulary }: Words): readonly Suggested[] {
  const named = namedIn(folder);
  const lines = linesOf(folder);
  return vocabulary.patterns.stories.flatMap(({ act: acts, steps, cause, agent }) =>
    named
      .filter(({ entity }) => acts.includes(entity.label ?? ''))
      .flatMap((act) => {
        const line = lines[act.passage] ?? [];
        const sentence = sentenceAt(line, act);
        return [cause.step, agent.step].flatMap((id): Suggested[] => {
          const step = steps.find((each) => each.id === id && each.of === 'act');
          const type = vocabulary.types.find(({ name }) => name === step?.type);
          if (step === undefined || type === undefined || isSaid(folder, type.name, act.entity, step.side))
            return [];
          const labels = step.side === 'from' ? type.domain : type.range;
          const within = id === agent.step ? clauseAt(line, act) : sentence;
          const before = named.filter(
            (each) =>
              labels.includes(each.entity.label ?? '') &&
              isIn(each, act.passage, within) &&
              each.end <= act.start,
          );
          const nearest = before.toSorted((one, other) => other.end - one.end)[0];
          if (nearest === undefined) return [];
          const ends = step.side === 'from' ? [nearest, act] : [act, nearest];
          return [statementOf(type, ends, { passage: act.passage, ...sentence })];
        });
      }),
  );
}

type Type = Words['vocabulary']['types'][number];

function statementOf(type: Type, [from, to]: readonly Named[], piece: Suggested['piece']): Suggested {
  const things = [from, to].flatMap((each) => (each === undefined ? [] : [thingOf(each.entity)]));
  const name = (of: Named | undefined, language: 'zh' | 'en') =>
    of?.entity[`name_${language}`] ?? of?.entity.name_zh ?? of?.entity.name_en ?? '';
  const says = (language: 'zh' | 'en') =>
    type[`gloss_${language}`]
      .replaceAll('{from}', name(from, language))
      .replaceAll('{to}', name(to, language));
  return suggested({
    ...{ source: 'rule:honours', kind: 'statement', needs: null, piece },
    ...{ says_zh: says('zh'), says_en: says('en') },
    found: {
      things,
      statements: [
        {
          ...{
            where: '1',
            type: type.name,
            from: from?.entity.id ?? '',
            to: to?.entity.id ?? '',
            fields: {},
          },
          quotations: [
            { role: 'words', place: { passage: piece.passage, start: piece.start, end: piece.end } },
          ],
        },
      ],
    },
  });
}

const thingOf = ({ id = '', label = '', name_zh, name_en }: Cells): FoundThing => ({
  ...{ key: id, where: id, id, label, name_zh, name_en, places: [] },
});

const isSaid = ({ tables }: Folder, type: string, { id }: Cells, side: 'from' | 'to'): boolean =>
  tables.relations.some((cells) => cells.type === type && (side === 'from' ? cells.to : cells.from) === id);

const isIn = ({ passage, start, end }: Named, of: number, stretch: Stretch): boolean =>
  passage === of && start >= stretch.start && end <= stretch.end;

function namedIn({ tables }: Folder): readonly Named[] {
  const byId = new Map(tables.entities.map((cells) => [cells.id, cells]));
  return tables.mentions.flatMap(({ entity, passage = '', start, end }): Named[] => {
    const known = byId.get(entity);
    if (known === undefined) return [];
    return [
      { entity: known, passage: Number(passage.split('#')[1]), start: Number(start), end: Number(end) },
    ];
  });
}
