/** The thread of memory.ts that makes the events, as a task's thread does. */
import { parentPort, workerData } from 'node:worker_threads';
import { publishOrder } from './orders.ts';

const { bytes } = workerData as { bytes: number };
parentPort!.on('message', (order: string) => publishOrder(order, bytes, (events) => parentPort!.postMessage(events)));
