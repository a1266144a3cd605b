import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { homeIn } from '../../../server/neo4j/configure.ts';
import { readOrMakePassword, setInitialPassword } from '../../../server/neo4j/password.ts';
import { fakeProgram, temporaryFolder } from '../../helpers/folders.ts';

test('a password is made once, and only its owner may read it', () => {
  const home = homeIn(temporaryFolder());
  const password = readOrMakePassword(home);
  expect(password).toMatch(/^[0-9a-f]{64}$/);
  expect(readOrMakePassword(home)).toBe(password);
  expect(statSync(home.passwordFile).mode & 0o777).toBe(0o600);
});

test('a store without its password file is refused rather than locked out', () => {
  const home = homeIn(temporaryFolder());
  mkdirSync(join(home.folder, 'data', 'databases', 'system'), { recursive: true });
  expect(() => readOrMakePassword(home)).toThrow(
    expect.objectContaining({ code: 'password-lost', message: expect.stringContaining(home.passwordFile) }),
  );
});

test('a password that cannot be set is told without it, and its file is taken away', async () => {
  const home = homeIn(temporaryFolder());
  mkdirSync(join(home.folder, 'conf'), { recursive: true });
  const command = fakeProgram(join(temporaryFolder(), 'java'), 'echo "No space left" >&2', 'exit 1');
  const java = { command, home: dirname(command), major: 17 };
  const failure = await setInitialPassword(home, java, '/lib', 'hush').catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'password-not-set' });
  expect(String(failure) + String((failure as Error).cause)).not.toContain('hush');
  expect(() => readFileSync(join(home.folder, 'conf', 'set-password.args'))).toThrow('ENOENT');
});
