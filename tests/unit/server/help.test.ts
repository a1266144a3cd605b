import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runCommand } from '../../helpers/command.ts';
import { ROOT } from '../../helpers/program.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const commands = Object.entries(scripts).flatMap(([name, words]) => {
  const module = /^node build\/run\.js (\S+)$/.exec(words)?.[1];
  return module === undefined ? [] : [[name, module] as const];
});

test.each(commands)(
  'npm run %s answers --help in both languages, whatever the settings are',
  (name, module) => {
    const { code, said } = runCommand(module, ['--help'], { PORT: 'wrong' });
    expect(said).toMatch(new RegExp(`^npm (?:run )?${name}\\b[^]*\\p{Script=Han}`, 'u'));
    expect(code).toBe(0);
  },
);
