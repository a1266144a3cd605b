import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readZip } from './zip.ts';

// The ones describe every plan that EXPLAIN can show, the others name the seeks of an index by how they seek.
const NAMING_CLASSES =
  /\/plandescription\/\w*PlanDescription(?:Impl)?\.class$|\/logical\/plans\/\w+IndexSeek\$\.class$/;
const NAME = /^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*(?: ProcedureCall)?(?:\(.*\))?$/;
/** Where a constant has a hole, a name is put together when a plan is described: `Partitioned…`, of an index seek. */
const HOLE = '\u0001';

/** Words of those classes that only look like names: ways of an operator, and names of classes. */
const NOT_OPERATORS = /^(?:All|Into|NonFuseable|\w+PlanDescription|PlanDescriptionImpl)$/;

/** The operators that a Neo4j can show, read out of its jars: without the part in brackets, which says how. */
export function operatorNames(lib: string): string[] {
  const words = readdirSync(lib)
    .filter((name) => name.startsWith('neo4j-cypher'))
    .flatMap((jar) => [...readZip(readFileSync(join(lib, jar)))])
    .filter(([path]) => NAMING_CLASSES.test(path))
    .flatMap(([, read]) => stringsOf(read()));
  const names = words.filter((word) => NAME.test(word)).map((word) => word.replace(/\(.*/, ''));
  const seeks = names.filter((name) => /^(?:Node|Directed|Undirected)\w*IndexSeek/.test(name));
  const prefixes = words.filter(
    (word) => /^[A-Z][a-z]+$/.test(word.replace(HOLE, '')) && word.endsWith(HOLE),
  );
  const whole = [...names, ...prefixes.flatMap((prefix) => seeks.map((seek) => prefix.replace(HOLE, seek)))];
  return [...new Set(whole)].filter((name) => !NOT_OPERATORS.test(name)).sort();
}

/** The sizes of a constant pool's entries by their tags, where they are not 4. */
const SIZES: Readonly<Record<number, number>> = { 5: 8, 6: 8, 7: 2, 8: 2, 15: 3, 16: 2, 19: 2, 20: 2 };

/** The string constants of a Java class: the entries of its constant pool that a string refers to. */
function stringsOf(file: Buffer): string[] {
  const texts = new Map<number, string>();
  const strings: number[] = [];
  let at = 10;
  for (let index = 1; index < file.readUInt16BE(8); index += 1) {
    const tag = file.readUInt8(at);
    const length = tag === 1 ? 2 + file.readUInt16BE(at + 1) : (SIZES[tag] ?? 4);
    if (tag === 1) texts.set(index, file.toString('utf8', at + 3, at + 1 + length));
    if (tag === 8) strings.push(file.readUInt16BE(at + 1));
    if (SIZES[tag] === 8) index += 1; // long and double take two places
    at += 1 + length;
  }
  return strings.map((index) => texts.get(index) ?? '');
}
