import { compare } from './compare.ts';
import type { Handlers } from './context.ts';
import { countedActs } from './counted-acts.ts';
import { counts } from './counts.ts';
import { cypherOf } from './cypher.ts';
import { evidence } from './evidence.ts';
import { exportGraph, exportOfMany } from './export.ts';
import { figureParts } from './figure-parts.ts';
import { figures } from './figures.ts';
import { find } from './find.ts';
import { graph, graphOfMany } from './graph.ts';
import { health } from './health.ts';
import { identities, judge, unjudge } from './identities.ts';
import { importFile } from './import.ts';
import { journal, redo, undo } from './journal.ts';
import { library } from './library.ts';
import { neighbours, neighboursAmong } from './neighbours.ts';
import { node } from './node.ts';
import { nodeStatements } from './node-statements.ts';
import { nodes } from './nodes.ts';
import { pack } from './pack.ts';
import { paths } from './paths.ts';
import { person } from './person.ts';
import { project, putProject } from './project.ts';
import { answer, questions } from './questions.ts';
import { reportStatements } from './report-statements.ts';
import { attachText, passages, reports } from './reports.ts';
import { schema } from './schema.ts';
import { dropScope, savedScope, saveScope, scopes } from './scopes.ts';
import { search } from './search.ts';
import { endSessions, sessions } from './sessions.ts';
import { statement } from './statement.ts';
import { stories } from './stories.ts';
import {
  askSuggestions,
  proposeSuggestions,
  refuseSuggestion,
  suggestions,
  takeSuggestion,
} from './suggestions.ts';
import { timeline } from './timeline.ts';
import { version, versionChanges } from './version.ts';
import { drawnVocabulary, removeWord, restoreWord, vocabulary } from './vocabulary.ts';
import { words } from './words.ts';
import { changeEntity, createEntity, createMention, removeEntity, removeMention } from './write-entities.ts';
import {
  changeFigure,
  changeStatement,
  checkFigure,
  checkStatement,
  createFigure,
  createStatement,
  removeFigure,
  removeStatement,
} from './write-facts.ts';
import { changeReport, correctText, createReport, draft, removeReport } from './write-reports.ts';
import { writer } from './writer.ts';

const answering = {
  health,
  person,
  sessions,
  endSessions,
  version,
  versionChanges,
  schema,
  vocabulary,
  drawnVocabulary,
  removeWord,
  restoreWord,
  search,
  find,
  words,
  nodes,
  node,
  neighbours,
  neighboursAmong,
  nodeStatements,
  graph,
  graphOfMany,
  paths,
  evidence,
  statement,
  stories,
  figures,
  figureParts,
  timeline,
  compare,
  questions,
  answer,
  reports,
  passages,
  library,
  counts,
  countedActs,
  scopes,
  savedScope,
  saveScope,
  dropScope,
  reportStatements,
  attachText,
  identities,
  judge,
  unjudge,
  writer,
  createReport,
  changeReport,
  correctText,
  removeReport,
  draft,
  createEntity,
  changeEntity,
  removeEntity,
  createMention,
  removeMention,
  createStatement,
  changeStatement,
  removeStatement,
  checkStatement,
  createFigure,
  changeFigure,
  removeFigure,
  checkFigure,
  undo,
  redo,
  journal,
  importFile,
  suggestions,
  proposeSuggestions,
  askSuggestions,
  takeSuggestion,
  refuseSuggestion,
  project,
  putProject,
  export: exportGraph,
  exportOfMany,
  pack,
} satisfies Omit<Handlers, 'cypher'>;

/** The API, one handler an endpoint. */
export const handlers: Handlers = { ...answering, cypher: cypherOf(answering) };
