import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { programPath } from './program.ts';

/** Of this program. */
export const VERSION: string = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(programPath('package.json'), 'utf8'))).version;
