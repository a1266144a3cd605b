import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findJava, parseJava } from '../../../server/neo4j/java.ts';
import { fakeProgram, temporaryFolder } from '../../helpers/folders.ts';

const says = (version: string, home: string) =>
  `Property settings:\n    java.home = ${home}\n    java.specification.version = ${version}\n    java.version = x`;

/** A folder that could be a Java home, whose `java` claims this version. */
function javaHome(version: string): string {
  const home = temporaryFolder();
  fakeProgram(join(home, 'bin', 'java'), `cat >&2 <<'END'\n${says(version, home)}\nEND`);
  return home;
}

const nowhere = { environment: {}, wellKnown: [] };

describe('what java says of itself', () => {
  test.each([
    ['17', 17],
    ['21', 21],
    ['1.8', 8],
    ['25', 25],
  ])('%s is major version %i', (version, major) => {
    expect(parseJava(says(version, '/opt/with blank/jdk'))).toEqual({ home: '/opt/with blank/jdk', major });
  });

  test.each(['', 'Unable to locate a Java Runtime.', 'openjdk version "17.0.15"'])(
    '"%s" is no answer',
    (output) => {
      expect(parseJava(output)).toBeNull();
    },
  );
});

describe('finding Java', () => {
  test('JAVA_HOME goes before the PATH, the PATH before the usual folders', async () => {
    const [named, onPath, usual] = [javaHome('17'), javaHome('21'), javaHome('17')];
    const wellKnown = [usual];
    const PATH = join(onPath, 'bin');
    const majors = [17, 21];

    const first = await findJava({ majors, environment: { JAVA_HOME: named, PATH }, wellKnown });
    const second = await findJava({ majors, environment: { PATH }, wellKnown });
    const third = await findJava({ majors, environment: {}, wellKnown });

    expect([first.home, second.home, third.home]).toEqual([named, onPath, usual]);
  });

  test('a Java of another version is passed over for one that fits', async () => {
    const [old, fit] = [javaHome('1.8'), javaHome('21')];

    const java = await findJava({ majors: [17, 21], environment: { JAVA_HOME: old }, wellKnown: [fit] });

    expect(java).toEqual({ command: join(fit, 'bin', 'java'), home: fit, major: 21 });
  });

  test('no Java at all: both languages say which and how to get it', async () => {
    const failure = findJava({ ...nowhere, majors: [17, 21] });

    await expect(failure).rejects.toMatchObject({
      code: 'no-java',
      message: expect.stringMatching(/Java 17 or 21.*no Java was found.*apt install.*JAVA_HOME.*NEO4J_URI/),
      message_zh: expect.stringMatching(/Java 17 或 21.*没有找到.*JAVA_HOME.*NEO4J_URI/),
    });
  });

  test('only the wrong Java: the message names what was found and where', async () => {
    const home = javaHome('25');

    const failure = findJava({ majors: [17, 21], environment: { JAVA_HOME: home }, wellKnown: [] });

    await expect(failure).rejects.toMatchObject({
      code: 'wrong-java',
      message: expect.stringContaining(`Java 25 (${home})`),
      message_zh: expect.stringContaining(`Java 25（${home}）`),
    });
  });

  test('a program called java that is none counts as no Java', async () => {
    const folder = temporaryFolder();
    fakeProgram(join(folder, 'java'), 'echo "Unable to locate a Java Runtime." >&2', 'exit 1');

    const failure = findJava({ majors: [17], environment: { PATH: folder }, wellKnown: [] });

    await expect(failure).rejects.toMatchObject({ code: 'no-java' });
  });
});
