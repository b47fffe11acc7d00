import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/client/clock.ts';

const LONG_MS = 600_000;

describe('a wait', () => {
  const page = new EventTarget();
  const document = Object.assign(new EventTarget(), { hidden: false });
  let stop: AbortController;
  beforeEach(() => {
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('document', document);
    stop = new AbortController();
  });
  afterEach(() => {
    stop.abort(new Error('The test is over.'));
    vi.unstubAllGlobals();
  });

  /** Whether a wait is over by the next turn of the event loop. */
  async function isOver(wait: Promise<void>): Promise<boolean> {
    const later = new Promise<boolean>((resolve) => setImmediate(() => resolve(false)));
    return Promise.race([wait.then(() => true), later]);
  }

  function sleep(wakeable: boolean): Promise<void> {
    const wait = systemClock.sleep(LONG_MS, { signal: stop.signal, wakeable });
    wait.catch(() => {}); // called off at the end of the test
    return wait;
  }

  it('ends early when the device is back online, or the page comes to the front', async () => {
    const online = sleep(true);
    expect(await isOver(online)).toBe(false);
    page.dispatchEvent(new Event('online'));
    expect(await isOver(online)).toBe(true);

    const front = sleep(true);
    document.hidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await isOver(front)).toBe(false);
    document.hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await isOver(front)).toBe(true);
  });

  it('that the server asked for is kept to', async () => {
    const asked = sleep(false);
    page.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await isOver(asked)).toBe(false);
  });

  it('ends with the reason of its signal, at once where that was aborted before', async () => {
    const wait = sleep(true);
    stop.abort(new Error('enough'));
    await expect(wait).rejects.toThrow('enough');
    await expect(systemClock.sleep(LONG_MS, { signal: stop.signal })).rejects.toThrow('enough');
  });
});
