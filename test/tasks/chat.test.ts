import { expect, test } from 'vitest';
import chat from '../../src/tasks/chat.ts';
import type { TaskInput } from '../../src/tasks/task.ts';
import { eventsOf, runTask } from './run-task.ts';

const say = (inputId: string, by: string, text: string): TaskInput<'chat'> => ({
  inputId,
  name: 'say',
  data: { text },
  by,
});

test('what is said is told to all, under the name of who said it, and applied', async () => {
  const inputs = [say('1', 'ann', 'hello'), say('2', 'bob', '<b>hi</b>')];
  const { steps } = await runTask('chat', chat, { inputs, steps: 1 });
  expect(steps[0]!.events).toEqual([
    ['message', { user: 'ann', text: 'hello' }],
    ['message', { user: 'bob', text: '<b>hi</b>' }],
    ['applied', { inputIds: ['1', '2'], superseded: [] }],
  ]);
  expect(steps[0]!.checkpoint).toBeDefined();
});

test('much that was said while nobody listened is told a hundred at a time, in order', async () => {
  const inputs = Array.from({ length: 250 }, (_, i) => say(`${i}`, 'ann', `line ${i}`));
  const told = await runTask('chat', chat, { inputs, steps: 3 });
  expect(told.steps.map(({ events }) => events.length)).toEqual([101, 101, 51]);
  const texts = eventsOf(told).flatMap(([type, data]) => (type === 'message' ? [(data as { text: string }).text] : []));
  expect(texts).toEqual(inputs.map(({ data }) => data.text));
});

test('stops when it is told to', async () => {
  await expect(runTask('chat', chat, { inputs: [say('1', 'ann', 'bye')] })).rejects.toThrow('nothing more comes');
});
