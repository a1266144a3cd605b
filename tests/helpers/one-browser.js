import { TestEnvironment } from 'jest-environment-node';

/** Hands each test file the browser that was launched before all of them: launching one, and reading Playwright, takes seconds. */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.yinzhengBrowser = globalThis.yinzhengBrowser;
  }
}
