import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SCRIPT = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe finds on the page as it is, each rule with its first place; nothing is best. */
export async function axeFaults(page: Page): Promise<readonly (readonly [string, string | undefined])[]> {
  // The protocol adds the script past the page's own policy, which stays in force.
  await page.evaluate(readFileSync(SCRIPT, 'utf8'));
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html] as const);
}
