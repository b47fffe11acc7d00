/*
 * What the parts of the load generator share: what it was told to do, what it counts, and a connection.
 * One process, one thread: there is one of each.
 */
#ifndef LOAD_H
#define LOAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "histogram.h"
#include "usage.h"

enum mode {
  FOLLOW,   /* subscribe, say that all are ready, count what comes */
  STORM,    /* connect all, then have all ask for stored events in the same moment */
  IDLE,     /* subscribe and rest: what does a connection cost the server? */
  REQUESTS, /* each connection asks, waits for the answer, asks again */
};

enum wire { WEBSOCKET, SSE, ANSWERS };

enum { MAX_HEADERS = 16 };

struct options {
  enum mode mode;
  enum wire wire;
  int port;
  int connections;
  const char *method;
  const char *path;
  const char *body;
  const char *headers[MAX_HEADERS];
  int header_count;
  const char *protocol; /* Sec-WebSocket-Protocol */
  const char *frame;    /* a text that each connection sends after its handshake */
  const char *ping;     /* a text message that is answered with `pong` and counted nowhere */
  const char *pong;
  uint32_t greetings;  /* messages after which a connection is subscribed */
  char stamp[64];      /* what stands before an event's stamp; empty: every message counts and none is timed */
  uint64_t expected;   /* counted messages after which all is there */
  double seconds;      /* the longest that a measurement takes */
  double window;       /* how long after the first event it ends, where events come at a rate */
  double warm;         /* REQUESTS: seconds before the measurement */
  double hold;         /* IDLE: seconds of rest before memory is read */
  struct processes servers;
};

struct tally {
  bool counting;
  uint64_t messages; /* stamped ones */
  uint64_t others;
  uint64_t bytes;
  uint64_t answers; /* REQUESTS: with a status below 400 */
  uint64_t refusals;
  uint64_t first_stamp; /* the earliest, in microseconds since 1970 */
  uint64_t last_at;     /* when the last counted message came */
  uint64_t read_at;     /* when the bytes that are being looked at came */
  int connected;
  int subscribed;
  int closed;
  struct histogram latency;
};

extern struct options options;
extern struct tally tally;

enum phase { CONNECTING, CONNECTED, ASKED, OPEN, CLOSED };

/* Where a reader is in a body that comes in chunks. */
struct chunking {
  enum { NOT_CHUNKED, SIZE, EXTENSION, DATA, AFTER_DATA } place;
  size_t left;
};

struct connection {
  int fd;
  enum phase phase;
  bool subscribed;
  uint32_t taken; /* messages of any kind */
  struct chunking chunking;
  char *rest; /* the beginning of a message whose end has not come */
  size_t rest_length;
  size_t rest_capacity;
};

/* Ends the program with a reason. */
_Noreturn void give_up(const char *what);

/* Begins to connect; the rest happens as the connection is served. */
void connection_open(struct connection *connection, int epoll);

/* Asks for what the options say, on a connection that is there. */
void connection_ask(struct connection *connection);

/* Something happened on its socket. */
void connection_serve(struct connection *connection, int epoll, uint32_t events);

void connection_close(struct connection *connection);

/* Sends bytes, all at once: what the generator sends is small, so a socket that cannot take it is an error. */
void connection_send(struct connection *connection, const char *bytes, size_t length);

/* A whole message has come; it is counted. */
void connection_message(struct connection *connection, const char *text, size_t length);

#endif
