import { WebSocket } from 'ws';
import { eventElements } from './elements.ts';
import { SILENCE_MS } from './http.ts';
import type { Notes } from './reader.ts';

interface Message {
  readonly type: string;
  readonly job?: string;
  readonly seq?: number;
  readonly time?: string;
  readonly ok?: boolean;
  readonly data?: unknown;
  readonly error?: { readonly code: string };
}

/** Events one by one, each a message. */
export function readWebSocket(url: string, notes: Notes, signal: AbortSignal): Promise<void> {
  return subscribe(url, notes, signal, {});
}

/** Several events in a message, as the server likes. */
export function readBatches(url: string, notes: Notes, signal: AbortSignal): Promise<void> {
  return subscribe(url, notes, signal, { batch: true });
}

/** One socket with one subscription; resolves when it is closed. */
function subscribe(url: string, notes: Notes, signal: AbortSignal, options: object): Promise<void> {
  const socket = connect(url);
  const after = notes.cursor === undefined ? {} : { after: notes.cursor };
  socket.on('open', () => send(socket, { id: 1, type: 'subscribe', job: notes.job, ...after, ...options }));
  socket.on('message', (bytes) => {
    const goesOn = take(String(bytes), notes);
    if (notes.isOver || !goesOn) socket.close(1000);
    else if (notes.gate) wait(socket, notes.gate);
  });
  return closed(socket, signal);
}

function wait(socket: WebSocket, gate: Promise<void>): void {
  socket.pause();
  void gate.then(() => socket.resume());
}

/** Answers whether this subscription goes on: where it was refused for now, or has failed, it must be made anew. */
function take(text: string, notes: Notes): boolean {
  const message = JSON.parse(text) as Message;
  if (message.seq !== undefined) takeEvent(text, message, notes);
  else if (message.type === 'batch')
    for (const event of eventElements(text)) takeEvent(event, JSON.parse(event), notes);
  else if (message.type === 'gap') notes.complain(text);
  else if (message.type === 'end') notes.ended = true;
  else if (message.type === 'problem') return message.job === undefined;
  else if (message.ok === false) {
    if (!isPassing(message)) notes.complain(text);
    return false;
  }
  return true;
}

/** The cursor of an event is its seq and its time in ms (protocol.md, "Cursor"). */
function takeEvent(text: string, { seq, time }: Message, notes: Notes): void {
  notes.take(text, `${seq}-${Date.parse(time!)}`);
}

function isPassing({ error }: Message): boolean {
  return ['unavailable', 'overloaded', 'draining', 'internal'].includes(error!.code);
}

/** Sends one command on a socket of its own. @throws where no reply comes */
export async function command(url: string, frame: object, signal: AbortSignal): Promise<Message> {
  const socket = connect(url);
  let reply: Message | undefined;
  socket.on('open', () => send(socket, { id: 'c', ...frame }));
  socket.on('message', (bytes) => {
    const message = JSON.parse(String(bytes)) as Message;
    if (message.type !== 'reply') return;
    reply = message;
    socket.close(1000);
  });
  await closed(socket, signal);
  if (reply) return reply;
  throw new Error('The socket was closed before the reply.');
}

function connect(url: string): WebSocket {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/ws`, 'jobwire.v1', { handshakeTimeout: 40_000 });
  leaveWhenSilent(socket);
  return socket;
}

/** A server that has let go may not get that through a bad link: who waits without a heartbeat or a ping waits for ever. */
function leaveWhenSilent(socket: WebSocket): void {
  const leave = () => (socket.isPaused ? timer.refresh() : socket.terminate());
  const timer = setTimeout(leave, SILENCE_MS);
  for (const sign of ['open', 'message', 'ping']) socket.on(sign, () => timer.refresh());
  socket.on('close', () => clearTimeout(timer));
}

function send(socket: WebSocket, frame: object): void {
  socket.send(JSON.stringify(frame));
}

/** Resolves when the socket is closed, which the signal does at once. */
async function closed(socket: WebSocket, signal: AbortSignal): Promise<void> {
  const stop = () => socket.terminate();
  signal.addEventListener('abort', stop);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.on('error', reject);
      socket.on('close', () => resolve());
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
