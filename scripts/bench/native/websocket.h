/* WebSocket frames (RFC 6455), as a client sees them. */
#ifndef WEBSOCKET_H
#define WEBSOCKET_H

#include "load.h"

/* Takes the whole frames of `bytes`; answers how many bytes those are. */
size_t websocket_take(struct connection *connection, const char *bytes, size_t length);

void websocket_send_text(struct connection *connection, const char *text);

#endif
