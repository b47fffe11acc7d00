import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Scene } from '../../scripts/pages/scenes.ts';
import type { Stage } from '../../scripts/pages/stage.ts';

/** What is the same again and again, such as the lines of a log: the first ones stand for it. */
const REPEATED = ['.log-line', '.rows > li', '.raw > li', 'tbody > tr'].map((each) => `${each}:nth-child(n+6)`);

/** In the docs, also the sections. They are taken out: axe-core reads even what it is told to leave. */
const SECTIONS = 'main > section:nth-of-type(n+6)';

/** Between them these show every colour. */
const DARK = ['home', 'new-enkf-refused', 'job-sweep', 'job-mcmc', 'job-chat', 'job-failed', 'docs', 'example-ticker'];

const NARROW = { width: 390, height: 844 };

export interface Findings {
  readonly light: readonly string[];
  readonly dark: readonly string[];
  readonly narrow: readonly string[];
  /** Whether the page has to be moved sideways at the width of a phone. */
  readonly isTooWide: boolean;
}

export const NOTHING: Findings = { light: [], dark: [], narrow: [], isTooWide: false };

/**
 * Serious and critical findings of axe-core on a page, each as its rule and where.
 * @param only the rules that are asked; all without it
 * @param isWhole whether also what is the same again is looked at, which takes long
 */
export async function findingsOn(page: Page, only?: readonly string[], isWhole = false): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe.source); // past the page's policy
  const context = { include: ['html'], ...(isWhole ? {} : { exclude: REPEATED }) };
  const options = { resultTypes: ['violations'], ...(only ? { runOnly: [...only] } : {}) };
  const call = `axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)})`;
  const { violations } = await page.evaluate<axe.AxeResults>(call);
  const isSerious = ({ impact }: axe.Result) => impact === 'serious' || impact === 'critical';
  return violations
    .filter(isSerious)
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/**
 * Opens a scene in light, then turns it dark, then makes it as narrow as a phone.
 * @param isWhole without it what is the same again is left out, and dark and narrow pages are not all asked
 */
export async function findingsOf(page: Page, stage: Stage, scene: Scene, isWhole: boolean): Promise<Findings> {
  await page.goto(stage.url + (await scene.open(stage)));
  await scene.ready?.(page);
  if (!isWhole) await page.evaluate(takeOut, SECTIONS);
  const light = await findingsOn(page, undefined, isWhole);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = isWhole || DARK.includes(scene.name) ? await findingsOn(page, ['color-contrast'], isWhole) : [];
  await page.setViewportSize(NARROW);
  const narrow = await findingsOn(page, ['scrollable-region-focusable'], isWhole);
  return { light, dark, narrow, isTooWide: await page.evaluate(isWiderThanShown) };
}

/** Run in the page. */
function takeOut(selector: string): void {
  for (const each of document.querySelectorAll(selector)) each.remove();
}

function isWiderThanShown(): boolean {
  return document.documentElement.scrollWidth > innerWidth;
}
