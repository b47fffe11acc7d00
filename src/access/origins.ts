import type { IncomingMessage } from 'node:http';
import { ProtocolError } from '../errors.ts';

/** Which `Host` and `Origin` headers are served (protocol.md, "Who may"). */
export interface Origins {
  /**
   * Refuses names this server does not go by, so that a foreign page cannot reach it by rebinding its own name in DNS.
   * @throws ProtocolError `host-refused`; `invalid-parameter` where HTTP/1.1 does not name one host (RFC 9112, 3.2)
   */
  checkHost(request: IncomingMessage): void;
  /**
   * Refuses calls of foreign pages.
   * @throws ProtocolError `origin-refused`
   */
  checkOrigin(request: IncomingMessage): void;
  /** Whether pages of another origin are allowed by the list: those get CORS headers. */
  isListed(origin: string): boolean;
}

export interface OriginsOptions {
  /** The address listened on. */
  host: string;
  /** Host names, with or without a port; empty: `host` and the loopback names. */
  allowedHosts: readonly string[];
  /** Origins beside the server's own. */
  allowedOrigins: readonly string[];
  publicUrl?: string;
}

/** Hosts and origins by the lists of the configuration. */
export function createOrigins(options: OriginsOptions): Origins {
  const own = options.publicUrl ? [new URL(options.publicUrl).host] : [];
  const hosts = new Set([
    ...(options.allowedHosts.length > 0 ? options.allowedHosts : defaultHosts(options.host)),
    ...own,
  ]);
  const listed = new Set([...options.allowedOrigins, ...(options.publicUrl ? [options.publicUrl] : [])]);
  return {
    checkHost(request) {
      checkNamed(request);
      const host = hostOf(request).toLowerCase();
      if (!hosts.has(host) && !hosts.has(withoutPort(host))) {
        throw new ProtocolError(
          'host-refused',
          'This server does not go by the name in the Host header. Add it to JOBWIRE_ALLOWED_HOSTS if it should.',
        );
      }
    },
    checkOrigin(request) {
      const { origin, host } = request.headers;
      if (origin === undefined) return checkSite(request);
      if (listed.has(origin) || isSameOrigin(origin, host)) return;
      throw new ProtocolError(
        'origin-refused',
        'Pages of this origin may not call this server. Add it to JOBWIRE_ALLOWED_ORIGINS if they should.',
      );
    },
    isListed: (origin) => listed.has(origin),
  };
}

/** A whole URL in the request line, as proxies are sent it, counts before the header (RFC 9112, 3.2.2). */
function hostOf({ url = '', headers }: IncomingMessage): string {
  return /^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? headers.host ?? '';
}

/** Two proxies on the way may each believe another one of two names. HTTP/1.0 may leave it out, and is refused all the same. */
function checkNamed({ httpVersion, headersDistinct }: IncomingMessage): void {
  const count = headersDistinct.host?.length ?? 0;
  if (count === 1 || (count === 0 && httpVersion !== '1.1')) return;
  throw new ProtocolError('invalid-parameter', 'A request names its host in one Host header.', {
    errors: [{ pointer: '/headers/host', message: count === 0 ? 'is missing' : 'is given twice' }],
  });
}

function defaultHosts(host: string): string[] {
  return ['localhost', '127.0.0.1', '[::1]', host.includes(':') ? `[${host}]` : host.toLowerCase()];
}

function withoutPort(host: string): string {
  return host.replace(/:\d*$/, '');
}

/** The scheme is left out: behind a proxy that ends TLS the server cannot know it, and the host has been checked. */
function isSameOrigin(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}

/** A browser that sends no Origin still says that a foreign page is asking. */
function checkSite(request: IncomingMessage): void {
  const path = request.url ?? '';
  if (request.headers['sec-fetch-site'] !== 'cross-site' || !path.startsWith('/v1')) return;
  throw new ProtocolError(
    'origin-refused',
    'A page of another site may not call this server without an allowed origin.',
  );
}
