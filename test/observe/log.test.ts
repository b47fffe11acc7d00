import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/observe/log.ts';
import { tokenFor } from '../support/tokens.ts';

function logOf(write: (log: ReturnType<typeof createLog>) => void, level = 'trace'): string[] {
  const written: string[] = [];
  write(createLog(level, { write: (text) => void written.push(text) }));
  return written.join('').split('\n').slice(0, -1);
}

const HOSTILE = [
  'a\r\n{"level":60,"msg":"forged"}',
  '\u001b[2J\u001b]0;title\u0007',
  '\u009b31m red in one byte \u0085 next line',
  'left \u202e to right \u2066\u2069 \u200f \u061c',
  'line \u2028 paragraph \u2029 feed',
  '"},"msg":"x',
];

describe('the log of the server', () => {
  it.each(HOSTILE)('writes %j as one line, which does nothing to who reads it', (text) => {
    const error = new Error(text);
    const lines = logOf((log) => log.error({ err: error, text, [text]: 1 }, text));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u);
    expect(JSON.parse(lines[0]!)).toMatchObject({ msg: text, text, err: { message: text } });
  });

  it('takes out what looks like a token, wherever it stands', async () => {
    const token = await tokenFor('ann');
    const [line = ''] = logOf((log) =>
      log.warn(
        { url: `/v1/jobs?ticket=${token}&a=1`, headers: { authorization: `Bearer ${token}` }, [token]: 1 },
        token,
      ),
    );
    expect(line).not.toContain('eyJ');
    expect(JSON.parse(line)).toMatchObject({ msg: '[token]', url: '/v1/jobs?ticket=[token]&a=1' });
  });

  it('takes out each of several, and nothing beside them', async () => {
    const token = await tokenFor('ann');
    const texts = [
      [`a-${token}.x ${token}`, 'a-[token].x [token]'],
      [`a.b.${token}.${token}`, 'a.b.[token].[token]'],
      ['eyJ.a.b eyJhbGciOiJ9.a eyJhbGciOiJ9.. 127.0.0.1', 'eyJ.a.b eyJhbGciOiJ9.a [token] 127.0.0.1'],
    ] as const;
    for (const [text, expected] of texts) {
      const [line = ''] = logOf((log) => log.warn(text));
      expect(JSON.parse(line).msg).toBe(expected);
    }
  });

  it.each(['eyJ-', 'eyJ-.', 'eyJhbGciOiJ9.', 'eyJhbGciOiJ9-'])(
    'is not held up by a text of %j alone, however long',
    (piece) => {
      const begun = performance.now();
      logOf((log) => log.error(piece.repeat(64 * 1024)));
      expect(performance.now() - begun).toBeLessThan(5_000);
    },
  );

  it('leaves out what is below its level', () => {
    const lines = logOf((log) => {
      log.info('quiet');
      log.warn('loud');
    }, 'warn');
    expect(lines).toEqual([expect.stringMatching(/^\{"level":40,.*"msg":"loud"\}$/)]);
  });
});
