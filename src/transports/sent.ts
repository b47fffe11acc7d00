import type { ServerResponse } from 'node:http';

/** Whether all of an answer has left this process already, while its connection still belongs to it. */
export function isSent({ writableEnded, socket }: ServerResponse): boolean {
  return writableEnded && socket?.writableLength === 0;
}
