import { dropSettings } from './own-settings.ts';
import { compileQuickly } from './quick-jvm.ts';

/** Jest's globalSetup of the tests that need nothing, or start, and end, a Neo4j of their own. */
export default function prepare(): void {
  dropSettings();
  compileQuickly();
}
