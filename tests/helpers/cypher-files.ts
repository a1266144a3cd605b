import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface CypherText {
  /** Its path from the project's folder, without the ending. */
  readonly path: string;
  readonly text: string;
}

/** Every Cypher file of the program's own and of the packs. */
export const cypherFiles = (): CypherText[] => [...under('cypher/'), ...packFiles()];

/** Those of the packs: ready questions and the steps of the tour. */
export const packFiles = (): CypherText[] => under('seeds/packs/');

const under = (folder: string): CypherText[] =>
  readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => ({
      path: folder + file.replace(/\.cypher$/, ''),
      text: readFileSync(ROOT + folder + file, 'utf8'),
    }));
