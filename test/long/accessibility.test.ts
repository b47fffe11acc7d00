import { beforeAll, describe, expect, it } from 'vitest';
import { emptyScenes, scenes } from '../../scripts/pages/scenes.ts';
import { Stage } from '../../scripts/pages/stage.ts';
import { findingsOf, NOTHING } from '../support/accessibility.ts';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import { sharedServer } from '../support/server.ts';

describe.runIf(hasBrowser)('axe-core in Chromium, on all of every page', () => {
  const browser = useBrowser();
  let stage: Stage;
  beforeAll(async () => {
    stage = new Stage((await sharedServer({ JOBWIRE_ENGINE: 'memory', JOBWIRE_WORKERS: '4' })).url);
  });

  it.each([...emptyScenes, ...scenes])('finds nothing serious on $name', async (scene) => {
    const page = await browser().newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    expect(await findingsOf(page, stage, scene, true)).toEqual(NOTHING);
    await page.close();
  });
});
