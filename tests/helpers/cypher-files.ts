import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../cypher/', import.meta.url));

/** Every Cypher file, by its name below `cypher/` without the ending. */
export function cypherFiles(): { readonly name: string; readonly text: string }[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.cypher$/, ''),
      text: readFileSync(FOLDER + file, 'utf8'),
    }));
}
