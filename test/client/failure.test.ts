import { describe, expect, it } from 'vitest';
import type { Problem } from '../../generated/protocol/index.ts';
import { errorOf } from '../../src/client/errors.ts';
import { failureFromClose, failureFromError } from '../../src/client/failure.ts';
import { problem } from './support/wire.ts';

describe('the end of a WebSocket', () => {
  it.each([
    ['ours, never as you are', 4000, 'blocked'],
    ['ours, never as you are', 4003, 'blocked'],
    ['ours, with another token', 4001, 'token'],
    ['ours, later', 4100, 'later'],
    ['ours, later', 4103, 'later'],
    ['ours, of a newer server', 4177, 'later'],
    ['ours, come back', 4200, 'later'],
    ['broken protocol', 1002, 'blocked'],
    ['binary refused', 1003, 'blocked'],
    ['bad text', 1007, 'blocked'],
    ['policy', 1008, 'blocked'],
    ['too big', 1009, 'blocked'],
    ['extension', 1010, 'blocked'],
    ['normal', 1000, 'later'],
    ['going away', 1001, 'later'],
    ['no code', 1005, 'later'],
    ['cut', 1006, 'later'],
    ['server error', 1011, 'later'],
    ['restart', 1012, 'later'],
    ['TLS', 1015, 'later'],
    ['unknown', 3000, 'later'],
  ])('%s (%i) means %s', (_, code, kind) => {
    expect(failureFromClose({ code, reason: '', ready: true }).kind).toBe(kind);
  });

  it('before the server answered means that something in between does not let it through', () => {
    expect(failureFromClose({ code: 1006, reason: '', ready: false }).kind).toBe('blocked');
    expect(failureFromClose({ code: 4100, reason: '', ready: false }).kind).toBe('later');
  });

  it('takes the time to wait from goaway, else from the problem', () => {
    const told = problem('overloaded', 503, { retryAfterMs: 700 }) as Problem;
    const goaway = { reason: 'draining', retryAfterMs: 1500 };
    expect(failureFromClose({ code: 4200, reason: 'draining', ready: true, problem: told, goaway }).retryAfterMs).toBe(
      1500,
    );
    expect(failureFromClose({ code: 4100, reason: 'overloaded', ready: true, problem: told }).retryAfterMs).toBe(700);
  });

  it('carries what the server said to the app', () => {
    const { error, message } = failureFromClose({
      code: 4003,
      reason: 'forbidden',
      ready: true,
      problem: problem('forbidden', 403) as Problem,
    });
    expect(error).toMatchObject({ name: 'AuthError', code: 'forbidden', status: 403, requestId: 'request-1' });
    expect(message).toContain('It is forbidden.');
  });
});

describe('an error of a request', () => {
  it.each([
    [400, 'gone'],
    [401, 'token'],
    [403, 'gone'],
    [404, 'gone'],
    [408, 'later'],
    [409, 'gone'],
    [410, 'gone'],
    [422, 'gone'],
    [425, 'later'],
    [429, 'later'],
    [500, 'later'],
    [503, 'later'],
  ])('%i means %s to a stream', (status, kind) => {
    expect(failureFromError(errorOf(problem('any', status) as Problem)).kind).toBe(kind);
  });

  it('that a proxy made up is a way that is blocked, unless it may pass', () => {
    expect(failureFromError(errorOf(undefined, 403)).kind).toBe('blocked');
    expect(failureFromError(errorOf(undefined, 502)).kind).toBe('later');
  });

  it.each([
    [400, 'ValidationError', false],
    [401, 'AuthError', false],
    [403, 'AuthError', false],
    [404, 'NotFoundError', false],
    [405, 'JobwireError', false],
    [409, 'ConflictError', false],
    [410, 'ConflictError', false],
    [422, 'ValidationError', false],
    [429, 'RateLimitError', true],
    [500, 'ServerError', true],
    [503, 'ServerError', true],
  ])('%i is a %s', (status, name, retryable) => {
    const error = errorOf(
      problem('any', status, { retryAfterMs: 9, errors: [{ pointer: '/a', message: 'must be' }] }) as Problem,
    );
    expect(error).toMatchObject({ name, status, retryable, code: 'any', requestId: 'request-1', retryAfterMs: 9 });
    expect(error).toBeInstanceOf(Error);
  });
});
