/** Events as the bytes of WebSocket text frames. Those of the bench are longer than 125 bytes and shorter than 64 KiB. */
export function websocketFrames(events: readonly string[]): Buffer {
  return Buffer.concat(
    events.flatMap((event) => [Buffer.from([0x81, 126, event.length >> 8, event.length & 255]), Buffer.from(event)]),
  );
}

/** Events as unnamed SSE messages. */
export function sseFrames(events: readonly string[]): Buffer {
  return Buffer.from(events.map((event) => `data: ${event}\n\n`).join(''));
}
