import type { Job } from '../../generated/protocol/index.ts';
import { bearer } from './tokens.ts';

/** Calls of one caller over HTTP. */
export interface Api {
  /** @param body sent as JSON */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Starts a job that goes on for minutes. */
  start(params?: object): Promise<Job>;
}

/** @param token absent: an anonymous caller */
export function api(url: string, token?: string): Api {
  const call: Api['call'] = (method, path, body, headers = {}) =>
    fetch(url + path, {
      method,
      headers: {
        ...(token === undefined ? {} : bearer(token)),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
    });
  return {
    call,
    async start(params = { delayMs: 60_000 }) {
      const response = await call('POST', '/v1/jobs', { type: 'enkf', params });
      if (response.status !== 201) throw new Error(`not started: ${response.status} ${await response.text()}`);
      return (await response.json()) as Job;
    },
  };
}
