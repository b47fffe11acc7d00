import type { Task } from './task.ts';

/** What is told at once where much was said while nobody listened. */
const MOST_AT_ONCE = 100;

/** That everything said so far has been told. There is nothing to know beside. */
const ALL_TOLD = { format: 1 };

/** Tells everyone what anyone says, without end. */
const chat: Task<'chat'> = async function* ({ inputs, signal }) {
  for (;;) {
    await inputs.wait();
    signal.throwIfAborted();
    const said = inputs.take(MOST_AT_ONCE);
    const inputIds = said.map(({ inputId }) => inputId);
    const messages = said.map(({ by, data }) => ({ type: 'message' as const, data: { user: by, text: data.text } }));
    yield [...messages, { type: 'applied', data: { inputIds, superseded: [] }, checkpoint: ALL_TOLD }];
  }
};

export default chat;
