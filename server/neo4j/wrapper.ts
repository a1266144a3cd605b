import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { programPath } from '../program/program.ts';
import { isProgram } from './java.ts';

const MAVEN_VERSION = '3.9.16';
const DISTRIBUTION = `https://repo.maven.apache.org/maven2/org/apache/maven/apache-maven/${MAVEN_VERSION}/apache-maven-${MAVEN_VERSION}-bin`;

// SHA-256 of the two archives: the script takes the .tar.gz where there is no `unzip`, and knows one sum only.
const SUM_OF_ZIP = '5af3b743dd8b876b5c45da33b676251e5f1687712644abb4ee519ca56e1d89ce';
const SUM_OF_TAR = '80ffca22aed9e8b9713a232f3394fd81d7f20322df75efdb2b047dbd3e3a23bb';

const SCRIPT = programPath('server/neo4j/mvnw/mvnw');

/**
 * Puts the Maven Wrapper's script and its settings into `folder`.
 * @returns the path of the script, to be run by `sh`. It keeps the Maven it fetches in `~/.m2/wrapper`.
 */
export function prepareWrapper(folder: string, environment: NodeJS.ProcessEnv): string {
  const unzips = (environment.PATH ?? '').split(delimiter).some((path) => isProgram(join(path, 'unzip')));
  mkdirSync(join(folder, '.mvn', 'wrapper'), { recursive: true });
  writeFileSync(
    join(folder, '.mvn', 'wrapper', 'maven-wrapper.properties'),
    [
      'wrapperVersion=3.3.4',
      'distributionType=only-script',
      `distributionUrl=${DISTRIBUTION}.zip`,
      `distributionSha256Sum=${unzips ? SUM_OF_ZIP : SUM_OF_TAR}`,
      '',
    ].join('\n'),
  );
  copyFileSync(SCRIPT, join(folder, 'mvnw'));
  return join(folder, 'mvnw');
}
