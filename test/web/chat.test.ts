import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { launchOwnBrowser } from '../../scripts/pages/chromium.ts';
import { Stage } from '../../scripts/pages/stage.ts';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import { testServer } from '../support/server.ts';
import { openPage } from './pages.ts';

const HOSTILE = [
  '<img src=x onerror="document.title = \'taken\'"><script>document.title = "taken"</script>',
  '</bdi></p><style>* { display: none }</style>',
  'line\r\nid: 9\r\ndata: {"seq":99}\n\n',
  '\u2028\u2029 \u202Eevil \u001b[31mred',
  '😀 Zoë "},"seq":1,{',
];

const people = (page: Page) => page.locator('.people li').allTextContents();
const texts = (page: Page) => page.locator('.chat-text').allTextContents();

/** Says on the page who one is, as a person does. */
async function becomes(page: Page, name: string): Promise<void> {
  await page.locator('#who').click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Use', exact: true }).click();
  await page.getByText(`You speak as ${name}.`).waitFor();
}

async function says(page: Page, text: string): Promise<void> {
  await page.getByLabel('Say something').fill(text);
  await page.getByLabel('Say something').press('Enter');
}

describe.runIf(hasBrowser)('a chat room, in Chromium', () => {
  const browser = useBrowser();

  it('shows two browsers who is here, and that one has gone which was killed', async () => {
    const { url } = await testServer({ JOBWIRE_ENGINE: 'memory' });
    const room = `${url}/#/jobs/${await new Stage(url).start('chat', { topic: 'Two' }, { name: 'two' })}`;
    const other = await launchOwnBrowser();
    onTestFinished(() => other.kill());
    const ann = await openPage(browser(), room);
    await becomes(ann.page, 'ann');
    const bob = await other.browser.newPage();
    await bob.goto(room);
    await becomes(bob, 'bob');
    await expect.poll(() => people(ann.page)).toEqual(expect.arrayContaining(['ann', 'bob']));
    await expect.poll(() => people(bob)).toEqual(expect.arrayContaining(['ann', 'bob']));
    await says(ann.page, 'Is anybody here?');
    await bob.getByText('Is anybody here?', { exact: true }).waitFor();
    await says(bob, 'I am');
    await ann.page.locator('.chat-message').filter({ hasText: 'I am' }).getByText('bob').waitFor();

    await other.kill();
    await ann.page.locator('.chat-note').filter({ hasText: 'bob left' }).waitFor();
    expect(await people(ann.page)).toEqual(['ann']);
    expect(ann.problems).toEqual([]);
  }, 40_000);

  it('shows hostile texts as what they are', async () => {
    const { url } = await testServer({ JOBWIRE_ENGINE: 'memory' });
    const stage = new Stage(url);
    const id = await stage.start('chat', { topic: '<b>A topic</b>' }, { name: 'open', label: '<i>A label</i>' });
    const { page, problems } = await openPage(browser(), `${url}/#/jobs/${id}`);
    for (const text of HOSTILE) await stage.input(id, 'say', { text }, 'eve');
    await expect.poll(() => texts(page)).toHaveLength(HOSTILE.length);
    const shown = await texts(page);
    expect([shown[0], shown[1], shown[4]]).toEqual([HOSTILE[0], HOSTILE[1], HOSTILE[4]]);
    expect(shown[3]).toBe('‹U+2028›‹U+2029› ‹U+202E›evil ␛[31mred');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('<i>A label</i>');
    await expect.poll(() => page.getByRole('heading', { name: '<b>A topic</b>' }).count()).toBe(1);
    expect(await page.locator('main').locator('img, script, style, b, i').count()).toBe(0);
    expect(await page.title()).toBe('<i>A label</i> · Jobwire');
    expect(problems).toEqual([]);
  });
});
