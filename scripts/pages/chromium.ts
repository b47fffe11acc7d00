import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const EXECUTABLE = '/usr/bin/chromium';

/** It asks nobody on the network at start: only the pages under test may be loaded. */
const OPTIONS: LaunchOptions = {
  executablePath: EXECUTABLE,
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** Whether there is a browser: Debian's Chromium. */
export const hasBrowser = existsSync(EXECUTABLE);

/** A headless Chromium. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(OPTIONS);
}

/** A headless Chromium that can be killed: its pages say goodbye to nobody. */
export async function launchOwnBrowser(): Promise<{ browser: Browser; kill: () => Promise<void> }> {
  const server = await chromium.launchServer(OPTIONS);
  return { browser: await chromium.connect(server.wsEndpoint()), kill: () => server.kill() };
}
