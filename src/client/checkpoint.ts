/**
 * Where an app keeps how far it has handled a job's events. With one, a run that begins again (after a reload, a crash)
 * goes on with the next event. Two functions of your own do as well: saved in the same database transaction as what the
 * handler did, they make each event count exactly once.
 */
export interface Checkpoint {
  /** The cursor saved last for this job; undefined where there is none. */
  load(job: string): string | undefined | Promise<string | undefined>;
  /** Called after each handled event, before the next one is handed over. */
  save(job: string, cursor: string): void | Promise<void>;
  /**
   * A name for what is shared with other tabs. While one tab reads a job with it, others wait (where the browser has Web
   * Locks), so that no event is handled by two.
   */
  readonly sharedAs?: string;
}

/** Keeps cursors for as long as this object lives: for a run that is left and begun again. */
export function memoryCheckpoint(): Checkpoint {
  const cursors = new Map<string, string>();
  return {
    load: (job) => cursors.get(job),
    save: (job, cursor) => void cursors.set(job, cursor),
  };
}

/**
 * Keeps cursors in `localStorage`, under `<prefix>:<job>`. Default prefix: `jobwire`. It is written for every event: for jobs
 * of few events.
 */
export function localStorageCheckpoint(
  prefix = 'jobwire',
  storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage,
): Checkpoint {
  return {
    sharedAs: prefix,
    load: (job) => storage.getItem(`${prefix}:${job}`) ?? undefined,
    save: (job, cursor) => storage.setItem(`${prefix}:${job}`, cursor),
  };
}

const STORE = 'cursors';

/** Keeps cursors in an IndexedDB database of their own. Default name of the database: `jobwire`. */
export function indexedDbCheckpoint(database = 'jobwire'): Checkpoint {
  let opening: Promise<IDBDatabase> | undefined;

  async function begin(mode: IDBTransactionMode): Promise<IDBTransaction> {
    opening ??= open(database);
    return (await opening).transaction(STORE, mode);
  }
  /** A browser may close a database at any time, as when a phone slept; then it is opened anew. */
  function store(mode: IDBTransactionMode): Promise<IDBTransaction> {
    return begin(mode).catch(() => {
      opening = undefined;
      return begin(mode);
    });
  }

  return {
    sharedAs: database,
    load: async (job) => answer<string | undefined>((await store('readonly')).objectStore(STORE).get(job)),
    save: async (job, cursor) => {
      const transaction = await store('readwrite');
      transaction.objectStore(STORE).put(cursor, job);
      await kept(transaction);
    },
  };
}

async function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await answer(request);
  database.onversionchange = () => database.close(); // whoever deletes it would wait for ever
  return database;
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Not with the answer to a request: what was put is kept only then, and a page may crash in between. */
function kept(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/**
 * Waits until no other tab reads this job with this checkpoint, and keeps the others out until `signal` is aborted.
 * Where there are no Web Locks, or the checkpoint is not shared, it is ready at once.
 */
export function takeTurn({ sharedAs }: Checkpoint, job: string, signal: AbortSignal): Promise<void> {
  const locks = globalThis.navigator?.locks;
  if (sharedAs === undefined || !locks) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const held = locks.request(`${sharedAs}:${job}`, { signal }, () => {
      resolve();
      return new Promise<void>((release) => signal.addEventListener('abort', () => release(), { once: true }));
    });
    held.catch(reject);
  });
}
