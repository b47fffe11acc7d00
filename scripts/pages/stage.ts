/** Plays parts on a server so that there is something to see: starts jobs, sends inputs, waits for what they come to. */
export class Stage {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** Starts a job; answers its id. @param as the name of a guest */
  async start(type: string, params: object, options: { name?: string; label?: string; as?: string } = {}) {
    const { as, ...more } = options;
    const { id } = await this.#post<{ id: string }>('/v1/jobs', { type, params, ...more }, as);
    return id;
  }

  input(id: string, name: string, data: object, as?: string): Promise<unknown> {
    return this.#post(`/v1/jobs/${id}/inputs`, { name, data }, as);
  }

  cancel(id: string): Promise<unknown> {
    return this.#post(`/v1/jobs/${id}/cancel`, {});
  }

  /** Starts a job and waits until it has come to its end; answers its id. */
  async run(type: string, params: object, options: { name?: string; label?: string } = {}): Promise<string> {
    const id = await this.start(type, params, options);
    await this.until(id, ({ ended }) => ended);
    return id;
  }

  /** Reads the log of a job until a page of it, or what came before, is as wanted. */
  async until(id: string, isWanted: (page: { ended: boolean; events: LogEvent[] }) => boolean): Promise<void> {
    let after = '0';
    const events: LogEvent[] = [];
    for (;;) {
      const response = await fetch(`${this.url}/v1/jobs/${id}/events?after=${after}&wait=20`);
      if (!response.ok) throw new Error(`The log of ${id} cannot be read: ${await response.text()}`);
      const page = (await response.json()) as { events: LogEvent[]; next: string; ended: boolean };
      events.push(...page.events);
      if (isWanted({ ended: page.ended, events })) return;
      if (page.ended) throw new Error(`${id} has ended before it was as wanted.`);
      after = page.next;
    }
  }

  /** Until a running job has told so many steps. */
  untilStep(id: string, step: number): Promise<void> {
    return this.until(id, ({ events }) => events.some(({ data }) => (data.step ?? 0) >= step));
  }

  /** Follows a room as a guest until the answer is called: others see that one is there. */
  follow(id: string, guest: string): () => void {
    const leaving = new AbortController();
    const query = new URLSearchParams({ guest, after: 'latest' });
    const headers = { Accept: 'text/event-stream' };
    void fetch(`${this.url}/v1/jobs/${id}/events?${query}`, { headers, signal: leaving.signal })
      .then((response) => response.body?.pipeTo(new WritableStream()))
      .catch((error) => {
        if (!leaving.signal.aborted) throw error;
      });
    return () => leaving.abort();
  }

  async #post<T>(path: string, body: object, guest?: string): Promise<T> {
    const headers: Record<string, string> = { 'Content-Type': 'application/json' };
    if (guest) headers.Authorization = `Guest ${encodeURIComponent(guest)}`;
    const response = await fetch(this.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}

interface LogEvent {
  readonly type: string;
  readonly data: { readonly step?: number };
}
