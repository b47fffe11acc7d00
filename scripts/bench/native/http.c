#define _GNU_SOURCE
#include "http.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *value_of(const char *head, size_t length, const char *name) {
  size_t width = strlen(name);
  const char *end = head + length;
  for (const char *line = head; line; line = memchr(line, '\n', (size_t)(end - line))) {
    if (*line == '\n') line++;
    if ((size_t)(end - line) <= width) return NULL;
    if (line[width] == ':' && strncasecmp(line, name, width) == 0) return line + width + 1;
  }
  return NULL;
}

bool http_read_head(const char *bytes, size_t length, struct head *head) {
  const char *end = memmem(bytes, length, "\r\n\r\n", 4);
  if (!end) return false;
  head->length = (size_t)(end - bytes) + 4;
  head->status = length > 12 ? atoi(bytes + 9) : 0;
  const char *content = value_of(bytes, head->length, "content-length");
  const char *encoding = value_of(bytes, head->length, "transfer-encoding");
  head->content_length = content ? strtoul(content, NULL, 10) : 0;
  head->chunked = encoding && strncasecmp(encoding + strspn(encoding, " "), "chunked", 7) == 0;
  return true;
}

static size_t hex_digit(char digit) {
  if (digit >= '0' && digit <= '9') return (size_t)(digit - '0');
  return (size_t)((digit | 32) - 'a' + 10);
}

static bool is_hex(char digit) { return strchr("0123456789abcdefABCDEF", digit) != NULL && digit != 0; }

size_t http_unchunk(struct chunking *chunking, char *bytes, size_t length) {
  size_t kept = 0;
  for (size_t at = 0; at < length;) {
    switch (chunking->place) {
      case SIZE:
        if (is_hex(bytes[at])) chunking->left = chunking->left * 16 + hex_digit(bytes[at++]);
        else chunking->place = EXTENSION;
        break;
      case EXTENSION:
        if (bytes[at++] == '\n') chunking->place = chunking->left > 0 ? DATA : AFTER_DATA;
        break;
      case DATA: {
        size_t part = length - at < chunking->left ? length - at : chunking->left;
        memmove(bytes + kept, bytes + at, part);
        kept += part;
        at += part;
        chunking->left -= part;
        if (chunking->left == 0) chunking->place = AFTER_DATA;
        break;
      }
      case AFTER_DATA:
        if (bytes[at++] == '\n') chunking->place = SIZE;
        break;
      case NOT_CHUNKED:
        return length;
    }
  }
  return kept;
}

size_t http_take_answers(struct connection *connection, const char *bytes, size_t length) {
  size_t at = 0;
  struct head head;
  while (connection->phase == OPEN && http_read_head(bytes + at, length - at, &head)) {
    if (head.chunked) give_up("an answer came in chunks; the peers that are measured say its length");
    if (length - at - head.length < head.content_length) break;
    at += head.length + head.content_length;
    if (tally.counting && head.status < 400) tally.answers++;
    if (tally.counting && head.status >= 400) tally.refusals++;
    tally.last_at = tally.read_at;
    connection_ask(connection);
  }
  return at;
}
