/**
 * @typedef {{ page: 'home' } | { page: 'new', type?: string, from?: string } | { page: 'job', id: string }} Place
 * `from`: the job whose params a new one begins with
 */

/** Where the address of the page leads: it holds all that a reload needs. @returns {Place} */
export function place() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [room, name] = path.split('/').map(decodeURIComponent);
  if (room === 'jobs' && name) return { page: 'job', id: name };
  if (room === 'new') return { page: 'new', type: name, from: new URLSearchParams(query).get('from') ?? undefined };
  return { page: 'home' };
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
