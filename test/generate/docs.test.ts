import { describe, expect, it } from 'vitest';
import { html, prose } from '../../scripts/generate/emit/docs/html.ts';
import { emitDocs } from '../../scripts/generate/emit/docs/page.ts';
import { expand } from '../../scripts/generate/expand/expand.ts';
import { source, sourceWithRoom } from './sources.ts';

const page = emitDocs(expand(sourceWithRoom()))[0]!.text;

describe('the page of the contract', () => {
  it('has no script and loads nothing but its style sheet', () => {
    expect(page).not.toMatch(/<script|javascript:| on\w+=| style=/i);
    const addresses = [...page.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, address]) => address!);
    expect(addresses[0]).toMatch(/^data:image\/svg\+xml,%3Csvg/);
    const others = new Set(addresses.slice(1).map((address) => address!.replace(/^\/problems\/.*/, '/problems/…')));
    expect([...others].sort()).toEqual(
      ['/', '/asyncapi.json', '/asyncapi.yaml', '/docs', '/docs/docs.css', '/examples/', '/problems/…'].sort(),
    );
  });

  it('is as safe where an error has a page of its own', () => {
    const { 'x-errors': errors } = expand(source());
    const pages = emitDocs(expand(source())).filter(({ path }) => path.startsWith('docs/problems/'));
    expect(pages.map(({ path }) => path)).toEqual(Object.keys(errors).map((code) => `docs/problems/${code}.html`));
    for (const { text } of pages) {
      expect(text).not.toMatch(/<script|javascript:| on\w+=| style=/i);
      expect(text).toContain('<h1>');
    }
    const { text } = pages.find(({ path }) => path.endsWith('/cursor-expired.html'))!;
    expect(text).toContain('GET /v1/jobs/{id}/events');
    expect(text).toContain('&quot;earliest&quot;: 5');
  });

  it('leads nowhere that is not there, and names nothing twice', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids).toEqual([...new Set(ids)]);
    const missing = [...page.matchAll(/href="#([^"]+)"/g)].filter(([, id]) => !ids.includes(id!)).map(([, id]) => id);
    expect(missing).toEqual([]);
  });

  it('tells of every job type, message and error', () => {
    const { components, 'x-errors': errors } = expand(source());
    for (const type of ['enkf', 'room']) expect(page).toContain(`<section id="job-${type}"`);
    for (const name of Object.keys(components.schemas).filter((name) => name.endsWith('Command'))) {
      expect(page).toContain(`id="shape-${name}"`);
    }
    for (const code of Object.keys(errors)) expect(page).toContain(`id="error-${code}"`);
  });

  it('keeps one trait of a job type apart from the next, also as plain text', () => {
    const traits = /<ul class="traits">([\s\S]*?)<\/ul>/.exec(page)![1]!;
    expect(traits.replace(/<[^>]+>/g, '')).toMatch(/after a crash\n1 try\n/);
  });

  it('shows what the contract says as text', () => {
    const contract = source();
    contract['x-job-types'].enkf!.summary = '<img src=x onerror=alert(1)>';
    contract.components.schemas.EnkfTune!.examples = [{ inflation: 1.5 }];
    contract.components.schemas.EnkfTune!.description = '`</code><script>alert(1)</script>`';
    const hostile = emitDocs(expand(contract))[0]!.text;
    expect(hostile).not.toMatch(/<img|<script/);
    expect(hostile).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(hostile).toContain('<code>&lt;/code&gt;&lt;script&gt;alert(1)&lt;/script&gt;</code>');
  });
});

describe('html', () => {
  it('escapes what is put in as text, and not what is HTML already', () => {
    expect(
      html`<p title="${'"\'<&>'}">${html`<b>${'<'}</b>`}${[html`1`, html`2`]}${undefined}${false}${0}</p>`.text,
    ).toBe('<p title="&quot;&#39;&lt;&amp;&gt;"><b>&lt;</b>120</p>');
  });

  it('makes code of what stands between back quotes', () => {
    expect(prose('a `b<c` d `e').text).toBe('a <code>b&lt;c</code> d `e');
  });
});
