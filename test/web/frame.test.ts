import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/server.ts';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import { sharedServer } from '../support/server.ts';
import { openPage } from './pages.ts';

/** What runs in the page asks for frames as the dashboard's scripts do. */
type OnFrame = (draw: () => void, everyMs?: number) => (() => void) & { cancel: () => void };

describe.runIf(hasBrowser)('when the dashboard draws, in Chromium', () => {
  const browser = useBrowser();
  let server: RunningServer;
  beforeAll(async () => {
    server = await sharedServer();
  });

  /** A page whose global `onFrame` is the dashboard's. */
  async function blank(): Promise<Page> {
    const { page } = await openPage(browser(), `${server.url}/docs`);
    await page.evaluate("import('/web/frame.js').then((module) => Object.assign(globalThis, module))");
    return page;
  }

  it('draws once however often it is asked, and nothing that was taken back', async () => {
    const page = await blank();
    const drawn = await page.evaluate(async () => {
      const { onFrame } = globalThis as unknown as { onFrame: OnFrame };
      const drawn: string[] = [];
      const next = onFrame(() => drawn.push('asked for by another'));
      const first = onFrame(() => {
        drawn.push('asked for thrice');
        next();
        first();
      });
      const never = onFrame(() => drawn.push('taken back'));
      for (const ask of [never, first, first, first]) ask();
      never.cancel();
      await new Promise(requestAnimationFrame); // the same frame, since it was asked for before it came
      first.cancel();
      return drawn;
    });
    expect(drawn).toEqual(['asked for thrice', 'asked for by another']);
  });

  it('goes on where one fails, which is told as any error', async () => {
    const page = await blank();
    const told = page.waitForEvent('pageerror');
    await page.evaluate(async () => {
      const { onFrame } = globalThis as unknown as { onFrame: OnFrame };
      const fails = onFrame(() => {
        throw new Error('cannot be drawn');
      });
      await new Promise<void>((resolve) => {
        fails();
        onFrame(resolve)();
      });
    });
    expect((await told).message).toBe('cannot be drawn');
  });

  it('draws what changes all the time no more often than it can be read', async () => {
    const page = await blank();
    const apart = await page.evaluate(async () => {
      const { onFrame } = globalThis as unknown as { onFrame: OnFrame };
      const at: number[] = [];
      await new Promise<void>((resolve) => {
        const draw = onFrame(() => (at.push(performance.now()) < 4 ? draw() : resolve()), 100);
        draw();
      });
      return at.slice(1).map((now, index) => now - at[index]!);
    });
    expect(Math.min(...apart)).toBeGreaterThan(80); // a frame is told its time before it runs
  });

  it('draws the less often the more it costs, so that most frames come in time', async () => {
    const page = await blank();
    const { drawing, drawn } = await page.evaluate(async () => {
      const { onFrame } = globalThis as unknown as { onFrame: OnFrame };
      const costMs = 30;
      let drawn = 0;
      const draw = onFrame(() => {
        for (const until = performance.now() + costMs; performance.now() < until; );
        drawn++;
        draw();
      });
      const began = performance.now();
      draw();
      while (performance.now() - began < 1_500) await new Promise(requestAnimationFrame);
      draw.cancel();
      return { drawing: (drawn * costMs) / (performance.now() - began), drawn };
    });
    expect(drawn).toBeGreaterThan(1);
    expect(drawing).toBeLessThan(0.2); // of the time; drawn before each frame, it would be all of it
  });
});
