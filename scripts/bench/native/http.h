/* Answers over HTTP/1.1: heads, and bodies that come in chunks. */
#ifndef HTTP_H
#define HTTP_H

#include "load.h"

struct head {
  int status;
  size_t length; /* of the head, with the empty line */
  size_t content_length;
  bool chunked;
};

/* Reads a head; false where not all of it is there. */
bool http_read_head(const char *bytes, size_t length, struct head *head);

/* Takes the framing of chunks out of `bytes`, in place; answers how many bytes of body are left. */
size_t http_unchunk(struct chunking *chunking, char *bytes, size_t length);

/* Takes whole answers and asks again after each; answers how many bytes those are. */
size_t http_take_answers(struct connection *connection, const char *bytes, size_t length);

#endif
