import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator, type Pickle, type PickleStep } from '@cucumber/messages';
import { findJava } from '../../../server/neo4j/java.ts';
import { runMaven } from '../../../server/neo4j/maven.ts';
import { readZip } from './zip.ts';

/** One scenario of the openCypher Technology Compatibility Kit, outlines written out. */
export interface Scenario {
  readonly name: string;
  /** Statements that make its graph, in order. */
  readonly setup: readonly string[];
  /** Cypher literals by name. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: string;
  readonly expects: 'result' | 'error';
  readonly sideEffects: boolean;
  /** It needs a procedure that the kit would bring. */
  readonly procedures: boolean;
}

const VERSION = '1.0.0-M23';

/** The kit's jar, fetched once into the cache folder by Maven, as Neo4j itself is. */
export async function fetchTck(cacheDir: string): Promise<Buffer> {
  const jar = join(cacheDir, `tck-${VERSION}.jar`);
  if (existsSync(jar)) return readFileSync(jar);
  mkdirSync(cacheDir, { recursive: true });
  const work = mkdtempSync(join(cacheDir, '.fetching-tck-'));
  const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
  const lines: string[] = [];
  try {
    await runMaven({
      java: await findJava({ majors: [17, 21] }),
      folder: work,
      environment: process.env,
      arguments: [
        '-B',
        '--strict-checksums',
        plugin,
        `-Dartifact=org.opencypher:tck:${VERSION}`,
        `-DoutputDirectory=${work}`,
      ],
      onLine: (line) => lines.push(line),
    });
    renameSync(join(work, `tck-${VERSION}.jar`), jar);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return readFileSync(jar);
}

/** All scenarios of the kit. */
export function readScenarios(jar: Buffer): Scenario[] {
  const files = readZip(jar);
  const graphOf = (name: string): string => {
    const file = [...files.keys()].find(
      (path) => path.startsWith('graphs/') && path.endsWith(`/${name}.cypher`),
    );
    const read = file === undefined ? undefined : files.get(file);
    if (read === undefined) throw new Error(`the kit has no graph ${name}`);
    return read().toString('utf8');
  };
  return [...files]
    .filter(([path]) => path.endsWith('.feature'))
    .flatMap(([path, read]) => {
      const text = read().toString('utf8').replaceAll('\r\n', '\n');
      return picklesOf(text, path).map((pickle) => scenarioOf(pickle, path, graphOf));
    });
}

function picklesOf(text: string, path: string): readonly Pickle[] {
  const newId = IdGenerator.incrementing();
  const document = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(text);
  return compile(document, path, newId);
}

function scenarioOf(pickle: Pickle, path: string, graphOf: (name: string) => string): Scenario {
  const setup: string[] = [];
  let parameters: Record<string, string> = {};
  let query = '';
  let expects: Scenario['expects'] = 'result';
  let sideEffects = false;
  let procedures = false;
  for (const step of pickle.steps) {
    const named = /^the (binary-tree-\d|[\w-]+) graph$/.exec(step.text);
    if (named?.[1] !== undefined) setup.push(graphOf(named[1]));
    else if (step.text === 'having executed:') setup.push(docString(step));
    else if (step.text === 'parameters are:') parameters = table(step);
    else if (step.text === 'executing query:') query = docString(step);
    else if (/should be raised/.test(step.text)) expects = 'error';
    else if (step.text === 'the side effects should be:') sideEffects = true;
    else if (step.text.startsWith('there exists a procedure')) procedures = true;
  }
  const feature = path.replace(/^features\//, '').replace(/\.feature$/, '');
  return { name: `${feature} ${pickle.name}`, setup, parameters, query, expects, sideEffects, procedures };
}

const docString = (step: PickleStep): string => step.argument?.docString?.content ?? '';

function table(step: PickleStep): Record<string, string> {
  const rows = step.argument?.dataTable?.rows ?? [];
  return Object.fromEntries(rows.map((row) => [row.cells[0]?.value ?? '', row.cells[1]?.value ?? '']));
}
