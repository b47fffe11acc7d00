import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const EXECUTABLE = '/usr/bin/chromium';

/** Whether there is a browser; `npm test` installs one where it may, and prints what is left out where not. */
export const hasBrowser = existsSync(EXECUTABLE);

/** A headless Chromium for the tests of a file; `browser()` gives it once the tests run. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: EXECUTABLE,
      // It asks nobody on the network at start: only the pages under test may be loaded.
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(() => browser?.close());
  return () => browser!;
}
