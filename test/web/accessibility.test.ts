import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { emptyScenes, scenes } from '../../scripts/pages/scenes.ts';
import { Stage } from '../../scripts/pages/stage.ts';
import { findingsOf, findingsOn, NOTHING } from '../support/accessibility.ts';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import { sharedServer } from '../support/server.ts';

/** One of each page; `npm run test:long -- accessibility` looks at all of all. */
const one = [...emptyScenes, ...scenes.filter(({ isVariant }) => !isVariant)];

describe.runIf(hasBrowser)('axe-core in Chromium', () => {
  const browser = useBrowser();
  let stage: Stage;
  beforeAll(async () => {
    stage = new Stage((await sharedServer({ JOBWIRE_ENGINE: 'memory', JOBWIRE_WORKERS: '4' })).url);
  });

  async function newPage() {
    const page = await browser().newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    onTestFinished(() => page.close());
    return page;
  }

  it.each(one)('finds nothing serious on $name: light, dark or narrow', async (scene) => {
    expect(await findingsOf(await newPage(), stage, scene, false)).toEqual(NOTHING);
  });

  it('finds what is wrong', async () => {
    const page = await newPage();
    await page.setContent('<html lang="en"><title>A page</title><p style="color: #aaa">Faint</p><img src="data:,">');
    expect(await findingsOn(page)).toEqual(['color-contrast: p', 'image-alt: img']);
  });
});
