import { describe, expect, it } from 'vitest';
import { TRANSPORTS } from '../../src/client/options.ts';
import { testClient } from './support/client.ts';
import { colourful, proxy, QUICK, readCutEverywhere } from './support/cut.ts';
import { Peer } from './support/peer.ts';
import { JOB } from './support/wire.ts';

describe.each(TRANSPORTS)('over %s', (transport) => {
  // Every byte is cut at in test/long; a stride that is prime hits each part of an event.
  it('a connection cut after many a byte loses and repeats nothing', async () => {
    const { cuts, wrong } = await readCutEverywhere(transport, 23);
    expect(cuts).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  }, 30_000);

  it('slices of one to three bytes, through characters, are put together again', async () => {
    const peer = await Peer.start(colourful());
    const baseUrl = await proxy(peer, (data, to) => {
      to.setNoDelay(true);
      let from = 0;
      for (let size = 1; from < data.length; size = (size % 3) + 1) {
        to.write(data.subarray(from, from + size));
        from += size;
      }
    });
    const events: unknown[] = [];
    for await (const event of testClient({ baseUrl, transports: [transport] }, QUICK).jobs.watch(JOB))
      events.push(event);
    expect(events).toEqual(peer.jobs.get(JOB)!.events);
  });
});
