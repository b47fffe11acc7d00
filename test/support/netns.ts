import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const TOOLS: readonly { program: string; package: string }[] = [
  { program: 'ip', package: 'iproute2' },
  { program: 'tc', package: 'iproute2' },
  { program: 'iptables', package: 'iptables' },
  { program: 'unshare', package: 'util-linux' },
];

/**
 * What keeps this machine from having a network of the test's own, in words; undefined where nothing does. As root it
 * installs what is missing from Debian's packages.
 */
export function obstacle(): string | undefined {
  if (process.platform !== 'linux') return 'network namespaces are there on Linux only';
  if (process.getuid?.() !== 0) return 'only root may make a network namespace';
  const missing = TOOLS.filter((tool) => !isThere(tool.program) && !install(tool.package));
  if (missing.length > 0) return `${missing.map((tool) => tool.package).join(', ')} cannot be installed`;
  const { status, stderr } = spawnSync('unshare', ['--net', 'ip', 'link', 'set', 'lo', 'up'], { encoding: 'utf8' });
  return status === 0 ? undefined : `no network namespace can be made here: ${stderr}`;
}

/**
 * Runs a script in a network of its own, which has loopback with packets of 1,500 bytes and nothing else, and is gone
 * with it.
 * @param rules commands that make the network bad
 * @returns what the script printed
 */
export async function runInNetwork(rules: readonly string[], script: URL): Promise<string> {
  const set = ['ip link set lo up mtu 1500', ...rules].join(' && ');
  const command = `${set} && exec "${process.execPath}" "${script.pathname}"`;
  const child = spawn('unshare', ['--net', '--fork', '--kill-child', 'sh', '-c', command], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`The script has ended with ${code}: ${printed}`);
  return printed;
}

function isThere(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

function install(name: string): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { env });
  return spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env }).status === 0;
}
