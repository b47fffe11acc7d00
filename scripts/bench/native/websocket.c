#include "websocket.h"

#include <string.h>

enum { CONTINUATION = 0, TEXT = 1, BINARY = 2, CLOSE = 8, PING = 9, PONG = 10 };
enum { LARGEST_SENT = 1024 };

struct frame {
  int opcode;
  bool final;
  const char *payload;
  size_t length;
  size_t total; /* header and payload */
};

/* Reads the frame that begins at `bytes`; false where not all of it is there. */
static bool read_frame(const char *bytes, size_t available, struct frame *frame) {
  const unsigned char *head = (const unsigned char *)bytes;
  if (available < 2) return false;
  size_t header = 2;
  size_t length = head[1] & 127;
  int extended = length == 126 ? 2 : length == 127 ? 8 : 0;
  if (available < header + (size_t)extended) return false;
  if (extended > 0) length = 0;
  for (int i = 0; i < extended; i++) length = length << 8 | head[header++];
  if (available - header < length) return false;
  *frame = (struct frame){head[0] & 15, (head[0] & 128) != 0, bytes + header, length, header + length};
  return true;
}

/* A client masks what it sends. The mask keeps proxies from being fooled; here any will do. */
static void send_frame(struct connection *connection, int opcode, const char *payload, size_t length) {
  static const unsigned char mask[4] = {0x5a, 0xd1, 0xc7, 0xe3};
  char out[LARGEST_SENT + 8];
  size_t at = 0;
  if (length > LARGEST_SENT) give_up("a frame to be sent is too long");
  out[at++] = (char)(0x80 | opcode);
  if (length < 126) {
    out[at++] = (char)(0x80 | length);
  } else {
    out[at++] = (char)(0x80 | 126);
    out[at++] = (char)(length >> 8);
    out[at++] = (char)length;
  }
  memcpy(out + at, mask, sizeof mask);
  at += sizeof mask;
  for (size_t i = 0; i < length; i++) out[at + i] = (char)(payload[i] ^ mask[i & 3]);
  connection_send(connection, out, at + length);
}

void websocket_send_text(struct connection *connection, const char *text) {
  send_frame(connection, TEXT, text, strlen(text));
}

static bool is_text(const struct frame *frame, const char *text) {
  return text && frame->length == strlen(text) && memcmp(frame->payload, text, frame->length) == 0;
}

static void take_frame(struct connection *connection, const struct frame *frame) {
  switch (frame->opcode) {
    case TEXT:
    case BINARY:
      if (is_text(frame, options.ping)) websocket_send_text(connection, options.pong);
      else if (frame->final) connection_message(connection, frame->payload, frame->length);
      else give_up("a message came in more than one frame, which this generator does not put together");
      break;
    case PING:
      send_frame(connection, PONG, frame->payload, frame->length);
      break;
    case CLOSE:
      connection_close(connection);
      break;
    default:
      break;
  }
}

size_t websocket_take(struct connection *connection, const char *bytes, size_t length) {
  size_t at = 0;
  struct frame frame;
  while (connection->phase == OPEN && read_frame(bytes + at, length - at, &frame)) {
    take_frame(connection, &frame);
    at += frame.total;
  }
  return at;
}
