/* Server-Sent Events, as a client sees them. */
#ifndef SSE_H
#define SSE_H

#include "load.h"

/* Takes the whole events of `bytes`; answers how many bytes those are. */
size_t sse_take(struct connection *connection, const char *bytes, size_t length);

#endif
