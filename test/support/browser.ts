import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { hasBrowser, launchBrowser } from '../../scripts/pages/chromium.ts';

/** Whether there is a browser; `npm test` installs one where it may, and prints what is left out where not. */
export { hasBrowser };

/** A headless Chromium for the tests of a file; `browser()` gives it once the tests run. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return () => browser!;
}
