import { createClient } from '/sdk/jobwire.js';

/** Who this page speaks as. A token lives as long as the tab; a guest's name is remembered. */
const kept = {
  token: sessionStorage.getItem('jobwire:token') || undefined,
  guest: localStorage.getItem('jobwire:name') || undefined,
};

const changes = new EventTarget();

export const session = {
  /** The name that others see, where there is one. */
  get name() {
    return kept.token ? subjectOf(kept.token) : kept.guest;
  },

  get hasToken() {
    return kept.token !== undefined;
  },

  /** What goes with every request: a token, a guest's name without proof, or nothing. */
  get credential() {
    return kept.token ?? (kept.guest ? `guest:${kept.guest}` : undefined);
  },

  /** Calls `listener` when the page speaks as somebody else. */
  onChange(listener) {
    changes.addEventListener('change', listener);
  },

  /** @param {{ token?: string, guest?: string }} who */
  become({ token, guest }) {
    kept.token = token || undefined;
    kept.guest = guest || undefined;
    store(sessionStorage, 'jobwire:token', kept.token);
    store(localStorage, 'jobwire:name', kept.guest);
    shared?.close();
    shared = undefined;
    changes.dispatchEvent(new Event('change'));
  },
};

/** Whom a token is about (`sub`), as it says itself; whether that holds is for the server to say. */
function subjectOf(token) {
  try {
    const payload = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (sign) => sign.charCodeAt(0));
    return String(JSON.parse(new TextDecoder().decode(bytes)).sub);
  } catch {
    return 'token'; // what is no token is refused by the server, which says why
  }
}

function store(storage, key, value) {
  if (value === undefined) storage.removeItem(key);
  else storage.setItem(key, value);
}

/** A client of this server. @param {object} [options] further options of the SDK */
export function newClient(options = {}) {
  return createClient({ baseUrl: '/', token: () => session.credential, ...options });
}

let shared;

/** The client for calls that follow nothing. */
export function client() {
  shared ??= newClient();
  return shared;
}

/**
 * The address of a stream for `EventSource`, which can set no header: a guest's name goes into it, and in the place of a
 * token a ticket, which is short-lived and reads only.
 * @param {string} path
 * @param {Record<string, string | undefined>} query
 */
export async function streamUrl(path, query) {
  const url = new URL(path, location.origin);
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  if (kept.token) url.searchParams.set('ticket', await newTicket());
  else if (kept.guest) url.searchParams.set('guest', kept.guest);
  return url.href;
}

async function newTicket() {
  const response = await fetch('/v1/tickets', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${kept.token}` },
    body: JSON.stringify({ all: true }),
  });
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.detail), { status: response.status });
  return answer.ticket;
}
