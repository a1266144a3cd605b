import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedDocuments } from './generated-docs.ts';

// npm run docs: writes the tables of the documents that are made from the code.
const ROOT = fileURLToPath(new URL('../', import.meta.url));
for (const [file, text] of await generatedDocuments(ROOT)) await writeFile(join(ROOT, file), text);
