/** What two tabs say to each other (`shareAs`), without the browser that decides which of them has the connection. */
import { once } from 'node:events';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Credentials } from '../../src/client/credentials.ts';
import { AuthError } from '../../src/client/errors.ts';
import { Failure } from '../../src/client/failure.ts';
import { type ClientOptions, readOptions } from '../../src/client/options.ts';
import { Guest } from '../../src/client/tabs/guest.ts';
import { Host } from '../../src/client/tabs/host.ts';
import { shareTabs } from '../../src/client/tabs/tabs.ts';
import type { ClientTransport, FollowRequest, Message } from '../../src/client/transports/transport.ts';
import { JOB, line } from './support/wire.ts';

let names = 0;

/** A guest on a channel of its own, and what it follows over it. */
function newGuest() {
  const name = `guest-${names++}`;
  let silences = 0;
  const hosted = Promise.withResolvers<void>();
  const guest = new Guest(new BroadcastChannel(name), hosted.resolve, () => silences++);
  onTestFinished(() => guest.close());
  function follow(after?: string) {
    const messages = guest.follow('websocket', { job: JOB, after, signal: new AbortController().signal });
    onTestFinished(() => void messages.return(undefined));
    return messages;
  }
  return { name, follow, isServed: () => guest.isServed, hosted: hosted.promise, silences: () => silences };
}

/** A tab with a connection whose transport does as it is told. */
function newHost(name: string, follow: ClientTransport['follow'], token: ClientOptions['token'] = 'plain') {
  const transports = new Map([['websocket', { name: 'websocket', follow }]] as const);
  const host = new Host(new BroadcastChannel(name), transports, new Credentials(token));
  onTestFinished(() => host.close());
  return host;
}

async function* sendsOne({ signal }: FollowRequest): AsyncGenerator<readonly Message[]> {
  yield [line(1)];
  await once(signal, 'abort');
}

describe('a tab that follows over another', () => {
  afterEach(() => void vi.useRealTimers());

  it('leaves one that answers no more after 15 s, and says so', async () => {
    vi.useFakeTimers();
    const guest = newGuest();
    const frozen = newHost(guest.name, sendsOne);
    await guest.hosted;
    const messages = guest.follow();
    expect((await messages.next()).value).toEqual([line(1)]);
    const next = messages.next().then(
      () => 'came',
      (failure: Failure) => failure.kind,
    );
    frozen.close();
    await vi.advanceTimersByTimeAsync(14_000);
    expect([guest.isServed(), guest.silences()]).toEqual([true, 0]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await next).toBe('later');
    expect([guest.isServed(), guest.silences()]).toEqual([false, 1]);
  });

  it('comes back to one that begins anew, which knows nothing of what was followed', async () => {
    const guest = newGuest();
    const first = newHost(guest.name, sendsOne);
    await guest.hosted;
    const waiting = guest.follow();
    const busy = guest.follow();
    await Promise.all([waiting.next(), busy.next()]);
    const came = expect(waiting.next()).rejects.toMatchObject({ kind: 'paused' });
    first.close();
    newHost(guest.name, sendsOne);
    await came;
    await expect(busy.next()).rejects.toMatchObject({ kind: 'paused' });
    expect((await guest.follow().next()).value).toEqual([line(1)]);
  });

  it('is told of a refused token only where a new one does not help', async () => {
    const error = new AuthError('Your token has ended.', { code: 'unauthorized', status: 401 });
    let refuses = 1;
    async function* follow(request: FollowRequest): AsyncGenerator<readonly Message[]> {
      if (refuses-- > 0) throw new Failure('token', error.message, { error });
      yield* sendsOne(request);
    }
    const guest = newGuest();
    newHost(guest.name, follow, () => 'another');
    await guest.hosted;
    const told = async (count: number) => {
      refuses = count;
      const kinds: string[] = [];
      for (let i = 0; i < count; i++) {
        await guest
          .follow()
          .next()
          .catch(({ kind }: Failure) => kinds.push(kind));
      }
      expect((await guest.follow().next()).value).toEqual([line(1)]);
      return kinds;
    };
    expect(await told(1)).toEqual(['paused']);
    expect(await told(3)).toEqual(['paused', 'token', 'token']);
    expect(await told(1)).toEqual(['paused']);
    const plain = newGuest();
    newHost(plain.name, follow);
    await plain.hosted;
    refuses = 1;
    await expect(plain.follow().next()).rejects.toMatchObject({ kind: 'token', error: { code: 'unauthorized' } });
  });
});

it('a client that was closed before its tabs are known opens no channel', () => {
  const own = new Map([['websocket', { name: 'websocket', follow: sendsOne }]] as const);
  const settings = readOptions({ baseUrl: 'http://127.0.0.1:9', shareAs: 'ann' });
  const credentials = new Credentials(undefined);
  const life = new AbortController();
  onTestFinished(() => life.abort());
  expect(shareTabs(own, { settings, credentials, life: life.signal })).not.toBe(own);
  expect(shareTabs(own, { settings, credentials, life: AbortSignal.abort() })).toBe(own);
});
