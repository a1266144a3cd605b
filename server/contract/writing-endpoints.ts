import { z } from 'zod/mini';
import { type Endpoint, limitUpTo } from './endpoint.ts';
import { ImportAnswer, ImportInput } from './importing.ts';
import { EntityId, ReportId, StatementId } from './model.ts';
import {
  AskSuggestions,
  ListSuggestions,
  OneSuggestion,
  Proposed,
  ProposeSuggestions,
  Suggestions,
  TakeSuggestion,
} from './suggesting.ts';
import {
  Changed,
  EntityFields,
  FigureFields,
  JournalEntry,
  NewPassage,
  Offsets,
  ReportDraft,
  ReportMetadata,
  StatementFields,
  TextCorrected,
} from './writing.ts';

/** Sent as the header `If-Match`: the tag of the state that one has seen. */
const if_match = z.optional(z.string().check(z.maxLength(80)));
const ofReport = { id: ReportId };
const entity = { ...ofReport, entity: z.string().check(z.regex(/^[a-z]+(-[a-z0-9]+)+$/), z.maxLength(120)) };
const mention = {
  ...ofReport,
  mention: z.string().check(z.regex(/^[a-z0-9-]+@\d+\.\d+-\d+$/), z.maxLength(160)),
};
const fact = { ...ofReport, fact: StatementId };
const patched = <Shape extends Record<string, z.ZodMiniType>>(shape: Shape) =>
  z.partial(z.object(shape)).shape;
const answer = { output: Changed } as const;
const made = { ...answer, status: 201 } as const;

/** Writing reports of one's own: each answer has the journal's number, each change is checked whole. */
export const writingEndpoints = {
  writer: {
    method: 'GET',
    path: '/api/writer',
    summary:
      'Who asks, whether they may write, and whether a report is one of the project, which can be written to.',
    input: z.object({ report: z.optional(ReportId) }),
    output: z.object({ name: z.string(), may_write: z.boolean(), is_own: z.boolean() }),
  },
  createReport: {
    method: 'POST',
    path: '/api/reports',
    summary:
      'A new report of the project: its description, its text, and a kind for each line that is not empty.',
    input: z.object({
      metadata: z.extend(ReportMetadata, {
        id: z.optional(ReportId),
        period: z.string().check(z.maxLength(40)),
      }),
      text: z.string().check(z.minLength(1), z.maxLength(2_000_000)),
      passages: z.optional(z.array(NewPassage).check(z.maxLength(50_000))),
    }),
    ...made,
  },
  changeReport: {
    method: 'PATCH',
    path: '/api/reports/:id',
    summary: 'Change the description of a report of the project.',
    input: z.extend(ReportMetadata, { ...ofReport, if_match }),
    ...answer,
  },
  removeReport: {
    method: 'DELETE',
    path: '/api/reports/:id',
    summary: 'Put a report of the project into the bin; undo brings it back.',
    input: z.object({ ...ofReport, if_match }),
    ...answer,
  },
  draft: {
    method: 'GET',
    path: '/api/reports/:id/draft',
    summary:
      'A report of the project as it is written, each part with its tag, and what is still to be done.',
    input: z.object({ ...ofReport, offsets: Offsets }),
    output: ReportDraft,
  },
  correctText: {
    method: 'PATCH',
    path: '/api/reports/:id/text',
    summary:
      'Another edition of a project report’s text: mentions and quotations move with their words. 409 with what would be lost, unless `lost` says that it goes; `dry` only tells.',
    input: z.object({
      ...ofReport,
      text: z.string().check(z.minLength(1), z.maxLength(2_000_000)),
      dry: z._default(z.boolean(), false),
      /** What becomes of mentions and facts whose words are gone. */
      lost: z._default(z.enum(['refuse', 'remove']), 'refuse'),
      if_match,
    }),
    output: TextCorrected,
  },
  createEntity: {
    method: 'POST',
    path: '/api/reports/:id/entities',
    summary: 'A new entity of a report; `same_as` judges it to be the same as one of another.',
    input: z.object({
      ...ofReport,
      /** Made of label and name where it is left out. */
      entity: z.optional(entity.entity),
      ...EntityFields,
      same_as: z.optional(EntityId),
    }),
    ...made,
  },
  changeEntity: {
    method: 'PATCH',
    path: '/api/reports/:id/entities/:entity',
    summary: 'Change an entity; null takes a value away.',
    input: z.object({ ...patched(EntityFields), ...entity, if_match }),
    ...answer,
  },
  removeEntity: {
    method: 'DELETE',
    path: '/api/reports/:id/entities/:entity',
    summary: 'Take an entity and its mentions away; refused where facts speak of it.',
    input: z.object({ ...entity, if_match }),
    ...answer,
  },
  createMention: {
    method: 'POST',
    path: '/api/reports/:id/mentions',
    summary: 'A place where an entity is named, by its words or by two offsets.',
    input: z.object({
      ...ofReport,
      entity: z.string().check(z.maxLength(201)),
      passage: z.union([z.int(), z.string().check(z.maxLength(100))]),
      quote: z.optional(z.string().check(z.maxLength(40))),
      start: z.optional(z.int().check(z.minimum(0))),
      end: z.optional(z.int().check(z.minimum(0))),
      offsets: Offsets,
    }),
    ...made,
  },
  removeMention: {
    method: 'DELETE',
    path: '/api/reports/:id/mentions/:mention',
    summary: 'Take a mention away.',
    input: z.object({ ...mention, if_match }),
    ...answer,
  },
  createStatement: {
    method: 'POST',
    path: '/api/reports/:id/statements',
    summary:
      'A new statement: two ends, a type, a basis and its quotations; 422 with every problem where a check refuses.',
    input: z.object({ ...ofReport, ...StatementFields, offsets: Offsets }),
    ...made,
  },
  changeStatement: {
    method: 'PATCH',
    path: '/api/reports/:id/statements/:fact',
    summary: 'Change a statement; what it says decides its id, which may be another then.',
    input: z.object({ ...patched(StatementFields), ...fact, offsets: Offsets, if_match }),
    ...answer,
  },
  removeStatement: {
    method: 'DELETE',
    path: '/api/reports/:id/statements/:fact',
    summary: 'Take a statement away.',
    input: z.object({ ...fact, if_match }),
    ...answer,
  },
  checkStatement: {
    method: 'POST',
    path: '/api/reports/:id/statements/:fact/check',
    summary: 'Sign a statement as checked.',
    input: z.object({ ...fact, if_match }),
    ...answer,
  },
  createFigure: {
    method: 'POST',
    path: '/api/reports/:id/figures',
    summary: 'A new figure: what an indicator was, of what, against what, with its quotations.',
    input: z.object({ ...ofReport, ...FigureFields, offsets: Offsets }),
    ...made,
  },
  changeFigure: {
    method: 'PATCH',
    path: '/api/reports/:id/figures/:fact',
    summary: 'Change a figure; what it says decides its id, which may be another then.',
    input: z.object({ ...patched(FigureFields), ...fact, offsets: Offsets, if_match }),
    ...answer,
  },
  removeFigure: {
    method: 'DELETE',
    path: '/api/reports/:id/figures/:fact',
    summary: 'Take a figure away.',
    input: z.object({ ...fact, if_match }),
    ...answer,
  },
  checkFigure: {
    method: 'POST',
    path: '/api/reports/:id/figures/:fact/check',
    summary: 'Sign a figure as checked.',
    input: z.object({ ...fact, if_match }),
    ...answer,
  },
  undo: {
    method: 'POST',
    path: '/api/undo',
    summary: 'Take a change back: that of this number, else the last of one’s own.',
    input: z.object({ number: z.optional(z.int()) }),
    ...answer,
  },
  redo: {
    method: 'POST',
    path: '/api/redo',
    summary: 'Do again what was taken back: the entry of this number, else what one took back last.',
    input: z.object({ number: z.optional(z.int()) }),
    ...answer,
  },
  importFile: {
    method: 'POST',
    path: '/api/import/:format',
    summary:
      'Facts of another tool’s file, read into a report of the project by their words; `dry=true` only says what fits, what does not and why. 422 where nothing of the file can be read.',
    input: ImportInput,
    output: ImportAnswer,
  },
  suggestions: {
    method: 'GET',
    path: '/api/reports/:id/suggestions',
    summary:
      'What might be a fact of a report of the project, found by rules or by a model; nothing else shows it. How often each source was right.',
    input: ListSuggestions,
    output: Suggestions,
  },
  proposeSuggestions: {
    method: 'POST',
    path: '/api/reports/:id/suggestions',
    summary: 'Put into the queue what a model has found, from a file: LangExtract’s or plain JSON.',
    input: ProposeSuggestions,
    output: Proposed,
  },
  askSuggestions: {
    method: 'POST',
    path: '/api/reports/:id/suggestions/ask',
    summary: 'Have the model that is set on the server read one passage; its answer goes into the queue.',
    input: AskSuggestions,
    output: Proposed,
  },
  takeSuggestion: {
    method: 'POST',
    path: '/api/reports/:id/suggestions/:n/take',
    summary:
      'Write a suggestion down as a draft, with other ends, a basis or an indicator where they are given.',
    input: TakeSuggestion,
    ...made,
  },
  refuseSuggestion: {
    method: 'POST',
    path: '/api/reports/:id/suggestions/:n/refuse',
    summary: 'Refuse a suggestion; it does not come again.',
    input: OneSuggestion,
    output: z.object({ n: z.string() }),
  },
  project: {
    method: 'GET',
    path: '/api/project',
    summary:
      'The whole project as one .zip: its reports with their texts, judgements, packs, each file with its hash.',
    input: z.object({}),
    files: ['application/zip'],
  },
  putProject: {
    method: 'PUT',
    path: '/api/project',
    summary:
      'Take in a project from such a .zip; reports that are there already go into the bin first where `replace` says so.',
    input: z.object({
      /** Base64. */
      zip: z.string().check(z.minLength(1), z.maxLength(90_000_000)),
      replace: z._default(z.boolean(), false),
    }),
    output: z.object({ reports: z.array(ReportId), journal: z.array(z.int()) }),
  },
  journal: {
    method: 'GET',
    path: '/api/journal',
    summary: 'Who changed what in the project, the latest first.',
    input: z.object({
      report: z.optional(ReportId),
      limit: limitUpTo(200, 50),
      /** `next` of the answer before. */
      cursor: z.optional(z.string().check(z.regex(/^[0-9]{1,9}$/))),
    }),
    output: z.object({ entries: z.array(JournalEntry), total: z.int(), next: z.nullable(z.string()) }),
  },
} as const satisfies Record<string, Endpoint>;
