/**
 * @typedef {{ page: 'home' } | { page: 'new', type?: string, from?: string } | { page: 'job', id: string } | { page: 'nowhere' }} Place
 * `nowhere`: no address of this page can read so; `from`: the job whose params a new one begins with
 */

/** Where the address of the page leads: it holds all that a reload needs. @returns {Place} */
export function place() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const parts = decoded(path.split('/'));
  if (!parts) return { page: 'nowhere' };
  const [room, name] = parts;
  if (room === 'jobs' && name) return { page: 'job', id: name };
  if (room === 'new') return { page: 'new', type: name, from: new URLSearchParams(query).get('from') ?? undefined };
  return { page: 'home' };
}

/** Undefined where a part is no UTF-8 in percent signs: an address that was cut off, or typed. */
function decoded(parts) {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

export const links = {
  home: '#/',
  job: (id) => `#/jobs/${encodeURIComponent(id)}`,
  start: (type, from) => `#/new/${encodeURIComponent(type)}${from ? `?from=${encodeURIComponent(from)}` : ''}`,
};

/** Calls `show` with where the address leads, now and whenever it changes. */
export function onPlace(show) {
  addEventListener('hashchange', () => show(place()));
  show(place());
}
