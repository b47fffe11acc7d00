import { expect, it } from 'vitest';
import { obstacle, runInNetwork } from '../support/netns.ts';

const LINKS: [string, string][] = [
  ['loses 10 % of all packets', 'iptables -A INPUT -i lo -m statistic --mode random --probability 0.1 -j DROP'],
  ['carries 64 kbit/s', 'tc qdisc add dev lo root tbf rate 64kbit burst 4kb latency 400ms'],
];

it.each(LINKS)('everything is exact over a link that %s', async (what, rule) => {
  const reason = obstacle();
  if (reason !== undefined) return console.log(`Left out: a link that ${what}: ${reason}.`);
  const printed = await runInNetwork([rule], new URL('../support/bad-link-child.ts', import.meta.url));
  const { findings, readers, connections, seconds } = JSON.parse(printed);
  console.log(`A link that ${what}: ${readers} readers, ${connections} connections, ${seconds.toFixed(1)} s`);
  expect(findings).toBe('');
  expect(readers).toBeGreaterThan(0);
  expect(connections).toBeLessThan(5 * readers); // polls, and a few that broke, but no storm
});
