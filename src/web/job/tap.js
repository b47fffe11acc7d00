const encoder = new TextEncoder();

/** How many bytes a text is on the wire, framing aside. */
const sizeOf = (text) => encoder.encode(text).length;

/** How many raw messages are held to be looked at. */
const HELD = 300;

/**
 * Listens in on what a client of the SDK sends and receives: counts the bytes and keeps the last raw messages. It stands in
 * the place of `fetch` and `WebSocket`, and changes nothing on the way.
 */
export class Tap {
  received = 0;
  sent = 0;
  /** @type {{ at: number, direction: 'in' | 'out', text: string }[]} the last ones, the newest last */
  messages = [];
  /** How many there were. */
  count = 0;
  /** Only while somebody looks are texts kept. */
  isHolding = false;
  /** Called when anything came or went. */
  onTraffic = () => {};

  fetch = async (url, init) => {
    const text = typeof init?.body === 'string' ? init.body : '';
    this.#note(
      'out',
      `${init?.method ?? 'GET'} ${url.replace(location.origin, '')}${text && `\n${text}`}`,
      sizeOf(text),
    );
    const response = await fetch(url, init);
    this.#note('in', `${response.status} ${response.headers.get('content-type') ?? ''}`, 0);
    return response.body ? listening(response, (part, size) => this.#note('in', part, size)) : response;
  };

  get WebSocket() {
    const tap = this;
    return class extends WebSocket {
      constructor(url, protocols) {
        super(url, protocols);
        tap.#note('out', `WebSocket ${new URL(url).pathname}`, 0);
        this.addEventListener('message', ({ data }) => tap.#note('in', data, sizeOf(data)));
        this.addEventListener('close', ({ code, reason }) => tap.#note('in', `closed ${code} ${reason}`, 0));
      }

      send(data) {
        tap.#note('out', hideToken(data), sizeOf(data));
        super.send(data);
      }
    };
  }

  #note(direction, text, size) {
    if (direction === 'in') this.received += size;
    else this.sent += size;
    this.count++;
    if (this.isHolding) {
      this.messages.push({ at: Date.now(), direction, text });
      if (this.messages.length > HELD) this.messages.splice(0, this.messages.length - HELD);
    }
    this.onTraffic();
  }
}

/** The answer with its body on the way through `hear`; as it came where it cannot be listened to. */
function listening(response, hear) {
  const decoder = new TextDecoder();
  const ear = new TransformStream({
    transform(chunk, controller) {
      hear(decoder.decode(chunk, { stream: true }), chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(ear), { status, statusText, headers });
}

function hideToken(text) {
  return text.replace(/("token"\s*:\s*")(?!guest:)[^"]*/, '$1…');
}
