import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { emptyScenes, scenes } from '../../scripts/pages/scenes.ts';
import { Stage } from '../../scripts/pages/stage.ts';
import { findingsOf, findingsOn, NOTHING } from '../support/accessibility.ts';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import { sharedServer } from '../support/server.ts';

const LOOK = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const;

/** One of each page; `npm run test:long -- accessibility` looks at all of all. */
const one = scenes.filter(({ isVariant }) => !isVariant);

describe.runIf(hasBrowser)('axe-core in Chromium', () => {
  const browser = useBrowser();
  let stage: Stage;
  beforeAll(async () => {
    stage = new Stage((await sharedServer({ JOBWIRE_ENGINE: 'memory', JOBWIRE_WORKERS: '4' })).url);
  });

  it('finds what is wrong', async () => {
    const page = await browser().newPage(LOOK);
    onTestFinished(() => page.close());
    await page.setContent('<html lang="en"><title>A page</title><p style="color: #aaa">Faint</p><img src="data:,">');
    expect(await findingsOn(page)).toEqual(['color-contrast: p', 'image-alt: img']);
  });

  it.each(emptyScenes)('finds nothing serious on $name: light, dark or narrow', async (scene) => {
    const page = await browser().newPage(LOOK);
    onTestFinished(() => page.close());
    expect(await findingsOf(page, stage, scene, false)).toEqual(NOTHING);
  });

  // Side by side, since they wait for their jobs more than they compute.
  it.concurrent.for(one)(
    'finds nothing serious on $name: light, dark or narrow',
    { timeout: 60_000 },
    async (scene, test) => {
      const page = await browser().newPage(LOOK);
      test.onTestFinished(() => page.close());
      page.setDefaultTimeout(60_000);
      test.expect(await findingsOf(page, stage, scene, false)).toEqual(NOTHING);
    },
  );
});
