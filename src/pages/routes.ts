import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Router } from 'express';
import { onlyMethods } from '../transports/rest.ts';
import { asset } from './asset.ts';
import { policyOf } from './security.ts';
import { readVendor, timechartStyles, VENDOR } from './vendor.ts';

const WEB = new URL('../web/', import.meta.url);
const EXAMPLES = new URL('../web/examples/', import.meta.url);
const GENERATED = new URL('../../generated/', import.meta.url);

/** The dashboard, the example pages, the contract and its page, a page per error. All is read once, at the start. */
export function pageRoutes(): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const serve = (path: string, body: Buffer, headers?: Record<string, string>, type = extname(path)) =>
    router
      .route(path)
      .get(asset(body, type, headers))
      .all(onlyMethods('GET, HEAD'));
  const servePage = (paths: readonly string[], body: Buffer, styles?: readonly string[]) => {
    const headers = { 'Content-Security-Policy': policyOf(body.toString(), styles) };
    for (const path of paths) serve(path, body, headers, 'html');
  };

  servePage(['/'], withPreloads(read(WEB, 'index.html').toString(), scriptsAndStyles()));
  for (const file of scriptsAndStyles()) serve(`/web/${file}`, read(WEB, file));
  for (const name of Object.keys(VENDOR)) serve(`/vendor/${name}`, readVendor(name));
  servePage(['/examples', '/examples/'], read(EXAMPLES, 'index.html'));
  for (const page of htmlIn(EXAMPLES)) servePage([`/examples/${page}`], read(EXAMPLES, page), timechartStyles());
  servePage(['/docs'], read(GENERATED, 'docs/index.html'));
  serve('/docs/docs.css', read(GENERATED, 'docs/docs.css'));
  for (const page of htmlIn(new URL('docs/problems/', GENERATED))) {
    servePage([`/problems/${page.replace('.html', '')}`], read(GENERATED, `docs/problems/${page}`));
  }
  for (const path of ['/problems', '/problems/']) {
    router
      .route(path)
      .get((_request, response) => response.redirect(308, '/docs#errors'))
      .all(onlyMethods('GET, HEAD'));
  }
  serve('/asyncapi.yaml', read(GENERATED, 'asyncapi.yaml'), {}, 'application/yaml');
  serve('/asyncapi.json', read(GENERATED, 'asyncapi.json'));
  return router;
}

/**
 * The dashboard with all of its scripts named in its head, so that they are fetched at once, and not one after the other
 * as each tells of the next.
 */
function withPreloads(html: string, files: readonly string[]): Buffer {
  const modules = files.filter((file) => file.endsWith('.js') && file !== 'theme.js');
  const paths = [...modules.map((file) => `/web/${file}`), '/vendor/uplot.js', '/sdk/jobwire.js'];
  const links = paths.map((path) => `<link rel="modulepreload" href="${path}" />`);
  return Buffer.from(html.replace('</head>', `${links.join('')}</head>`));
}

function read(folder: URL, file: string): Buffer {
  return readFileSync(new URL(file, folder));
}

/** What the dashboard loads, by its path below its folder. */
function scriptsAndStyles(): string[] {
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  return files.filter((file) => /\.(js|css|svg)$/.test(file));
}

function htmlIn(folder: URL): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
}
