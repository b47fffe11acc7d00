#include "sse.h"

#include <string.h>

/* The end of the line that begins at `line`; NULL where it has not come. */
static const char *line_end(const char *line, const char *end) {
  return memchr(line, '\n', (size_t)(end - line));
}

/*
 * An event is a few lines and an empty one. Servers that are measured write each event's data on one line and end lines
 * with LF (or CR LF), so the data line is all that has to be kept in mind.
 */
size_t sse_take(struct connection *connection, const char *bytes, size_t length) {
  const char *end = bytes + length;
  const char *taken = bytes;
  const char *data = NULL;
  size_t data_length = 0;
  const char *next;
  for (const char *line = bytes; (next = line_end(line, end)); line = next + 1) {
    size_t width = (size_t)(next - line);
    if (width > 0 && line[width - 1] == '\r') width--;
    if (width > 5 && memcmp(line, "data:", 5) == 0) {
      data = line + 5;
      data_length = width - 5;
    } else if (width == 0) {
      if (data) connection_message(connection, data, data_length);
      data = NULL;
      taken = next + 1;
    }
  }
  return (size_t)(taken - bytes);
}
