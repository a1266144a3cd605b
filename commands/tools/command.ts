import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../../server/config.ts';
import { wordsOf } from '../../server/start-failure.ts';

/** One command of `npm run`. */
export interface Command {
  /** How it is called, and what it does, a paragraph each. */
  readonly help: { readonly en: string; readonly zh: string };
  /** Words that begin with `--` and stand alone. */
  readonly flags?: readonly string[];
  /** Words that begin with `--` and are followed by a value. */
  readonly values?: readonly string[];
  /** Resolves to the exit code. */
  run(call: Call): Promise<number>;
}

export interface Call {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly config: Config;
}

export const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** A path as the person meant it: npm runs us in the program's folder, and says where they were. */
export const pathOf = (word: string): string => resolve(process.env.INIT_CWD ?? '.', word);

/** Runs a command. `--help` says what it does; what goes wrong is said in both languages and ends with code 1. */
export async function runCommand(command: Command, args = process.argv.slice(2)): Promise<void> {
  try {
    process.exitCode = await answer(command, args);
  } catch (error) {
    const { en, zh } = wordsOf(error);
    process.stderr.write(`${en}\n${zh}\n`);
    process.exitCode = 1;
  }
}

async function answer(
  { help, flags = [], values = [], run }: Command,
  args: readonly string[],
): Promise<number> {
  const options: Options = {
    ...Object.fromEntries([...flags, 'help'].map((flag) => [flag, { type: 'boolean' }])),
    ...Object.fromEntries(values.map((name) => [name, { type: 'string' }])),
  };
  const parsed = parse(args, options);
  if (parsed === null || parsed.values.help) {
    say(`${help.en}\n\n${help.zh}`);
    return parsed === null ? 2 : 0;
  }
  const given = Object.entries(parsed.values);
  const texts = given.filter((one): one is [string, string] => typeof one[1] === 'string');
  return run({
    words: parsed.positionals,
    flags: new Set(given.map(([name]) => name)),
    values: Object.fromEntries(texts),
    config: readConfig(process.env),
  });
}

type Options = Record<string, { readonly type: 'boolean' | 'string' }>;

function parse(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch {
    return null; // an option that we do not know
  }
}
