import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readConfig } from '../../src/config.ts';
import { ROLES } from '../../src/server.ts';
import { envOf, readDockerfile } from '../support/dockerfile.ts';
import { exitWithinMs } from '../support/exit-within.ts';

interface Probe {
  readonly httpGet: { path: string; port: string };
}

interface Container {
  readonly command: string[];
  readonly ports: { name: string; containerPort: number }[];
  readonly env: { name: string; value: string }[];
  readonly startupProbe: Probe;
  readonly readinessProbe: Probe;
  readonly livenessProbe: Probe;
}

interface Manifest {
  readonly kind: string;
  readonly spec: {
    readonly selector: { matchLabels?: object } & object;
    readonly template: {
      metadata: { labels: object };
      spec: { terminationGracePeriodSeconds: number; containers: Container[]; securityContext: object };
    };
  };
}

const text = readFileSync('deploy/kubernetes.md', 'utf8');
const [, yaml] = /```yaml\n([\s\S]*?)```/.exec(text)!;
const manifests = parseAllDocuments(yaml!).map((document) => document.toJS() as Manifest);
const [deployment, service, budget] = manifests as [Manifest, Manifest, Manifest];
const pod = deployment.spec.template.spec;
const container = pod.containers[0]!;

describe('deploy/kubernetes.md', () => {
  it('selects the pods that it makes', () => {
    expect(manifests.map(({ kind }) => kind)).toEqual(['Deployment', 'Service', 'PodDisruptionBudget']);
    const { labels } = deployment.spec.template.metadata;
    for (const selector of [
      deployment.spec.selector.matchLabels,
      service.spec.selector,
      budget.spec.selector.matchLabels,
    ])
      expect(selector).toEqual(labels);
  });

  it('asks what the server answers, where it listens, and never restarts a pod that is only not ready', () => {
    const { startupProbe, readinessProbe, livenessProbe } = container;
    const paths = [startupProbe, readinessProbe, livenessProbe].map(({ httpGet }) => httpGet.path);
    expect(paths).toEqual(['/healthz', '/readyz', '/healthz']);
    expect(String(container.ports[0]!.containerPort)).toBe(envOf(readDockerfile('Dockerfile').at(-1)!).PORT);
  });

  it('starts what the image starts, in a role that there is, with settings that the server takes', () => {
    expect(container.command.slice(0, 3)).toEqual(['node', 'src/main.ts', '--role']);
    expect(ROLES).toContain(container.command[3]);
    const secret = { REDIS_URL: 'redis://redis:6379', JOBWIRE_JWT_SECRET: 'x'.repeat(32) };
    const env = Object.fromEntries(container.env.map(({ name, value }) => [name, value]));
    expect(readConfig({ HOST: '0.0.0.0', ...secret, ...env })).toMatchObject(secret);
  });

  it('gives a pod more time than it takes to drain', () => {
    expect(pod.terminationGracePeriodSeconds * 1000).toBeGreaterThan(exitWithinMs());
  });
});
