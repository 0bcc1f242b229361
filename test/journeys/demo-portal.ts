import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { Installation } from './installation.js';

/** An installation with the demo world, and a browser to visit it with. */
export class DemoPortal {
  installation!: Installation;
  browser!: Browser;
  private readonly ending: (() => Promise<void>)[] = [];

  async begin(settings: NodeJS.ProcessEnv = {}): Promise<void> {
    this.installation = await Installation.ofDemoWorld(settings);
    this.ending.push(() => this.installation.stop());
    this.browser = await launchBrowser();
    this.ending.push(() => this.browser.close());
  }

  async end(): Promise<void> {
    for (const end of this.ending.reverse()) await end();
  }
}
