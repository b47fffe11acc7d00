#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "clock.h"
#include "http.h"
#include "load.h"
#include "sse.h"
#include "websocket.h"

enum { READ_BYTES = 256 * 1024, LARGEST_REQUEST = 64 * 1024 };

/* What was left of a connection's last read and what is read now, side by side; shared by all connections. */
static char *buffer;
static size_t buffer_capacity;

static char request[LARGEST_REQUEST];
static size_t request_length;

static void add_line(const char *name, const char *value) {
  request_length += (size_t)snprintf(request + request_length, sizeof request - request_length, "%s%s\r\n", name, value);
  if (request_length >= sizeof request) give_up("the request is too long");
}

/* The request is the same for all connections, so it is written once. */
static void write_request(void) {
  char line[1200];
  snprintf(line, sizeof line, "%s %s HTTP/1.1", options.method, options.path);
  add_line(line, "");
  snprintf(line, sizeof line, "Host: 127.0.0.1:%d", options.port);
  add_line(line, "");
  for (int i = 0; i < options.header_count; i++) add_line(options.headers[i], "");
  if (options.wire == SSE) add_line("Accept: ", "text/event-stream");
  if (options.wire == WEBSOCKET) {
    add_line("Upgrade: ", "websocket");
    add_line("Connection: ", "Upgrade");
    add_line("Sec-WebSocket-Version: ", "13");
    add_line("Sec-WebSocket-Key: ", "dGhlIHNhbXBsZSBub25jZQ==");
    if (options.protocol) add_line("Sec-WebSocket-Protocol: ", options.protocol);
  }
  if (options.body) {
    snprintf(line, sizeof line, "Content-Length: %zu", strlen(options.body));
    add_line(line, "");
  }
  add_line("", "");
  if (options.body) {
    add_line("", options.body);
    request_length -= 2; /* a body ends without a line break */
  }
}

void connection_open(struct connection *connection, int epoll) {
  int one = 1;
  struct linger reset = {1, 0}; /* no connection is left in TIME_WAIT, so rounds do not use up the ports */
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons((uint16_t)options.port)};
  server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  *connection = (struct connection){.fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)};
  if (connection->fd < 0) give_up("no socket is left: raise the limit of open files (ulimit -n)");
  setsockopt(connection->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  setsockopt(connection->fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
  if (connect(connection->fd, (struct sockaddr *)&server, sizeof server) != 0 && errno != EINPROGRESS)
    give_up("cannot connect to the server");
  struct epoll_event event = {EPOLLIN | EPOLLOUT, {.ptr = connection}};
  epoll_ctl(epoll, EPOLL_CTL_ADD, connection->fd, &event);
}

void connection_close(struct connection *connection) {
  if (connection->phase == CLOSED) return;
  close(connection->fd);
  connection->phase = CLOSED;
  tally.closed++;
}

void connection_send(struct connection *connection, const char *bytes, size_t length) {
  ssize_t sent = write(connection->fd, bytes, length);
  if (sent == (ssize_t)length) return;
  if (sent >= 0 || errno == EAGAIN) give_up("a server does not take what it is sent");
  connection_close(connection);
}

void connection_ask(struct connection *connection) {
  if (request_length == 0) write_request();
  connection->phase = options.wire == ANSWERS ? OPEN : ASKED;
  connection_send(connection, request, request_length);
}

/* The number behind the stamp's key; 0 where there is none. Events look alike, so it is first looked for where it last was. */
static uint64_t stamp_of(const char *text, size_t length) {
  static size_t likely;
  size_t width = strlen(options.stamp);
  const char *key = NULL;
  if (likely + width < length && memcmp(text + likely, options.stamp, width) == 0) key = text + likely;
  else key = memmem(text, length, options.stamp, width);
  if (!key) return 0;
  likely = (size_t)(key - text);
  uint64_t stamp = 0;
  for (const char *digit = key + width; digit < text + length && *digit >= '0' && *digit <= '9'; digit++)
    stamp = stamp * 10 + (uint64_t)(*digit - '0');
  return stamp;
}

static void count(uint64_t stamp) {
  tally.messages++;
  tally.last_at = tally.read_at;
  if (stamp == 0) return;
  if (tally.first_stamp == 0 || stamp < tally.first_stamp) tally.first_stamp = stamp;
  histogram_add(&tally.latency, tally.read_at > stamp ? tally.read_at - stamp : 0);
}

static void subscribe(struct connection *connection) {
  if (connection->subscribed || connection->taken < options.greetings) return;
  connection->subscribed = true;
  tally.subscribed++;
}

void connection_message(struct connection *connection, const char *text, size_t length) {
  uint64_t stamp = options.stamp[0] ? stamp_of(text, length) : 0;
  bool counts = stamp > 0 || !options.stamp[0];
  connection->taken++;
  if (tally.counting && counts) count(stamp);
  else tally.others++;
  subscribe(connection);
}

static bool take_handshake(struct connection *connection, char **bytes, size_t *length) {
  struct head head;
  if (!http_read_head(*bytes, *length, &head)) return false;
  if (head.status != (options.wire == WEBSOCKET ? 101 : 200)) {
    fprintf(stderr, "load: the server answered:\n%.*s\n", (int)(*length < 2000 ? *length : 2000), *bytes);
    give_up("a subscription was refused");
  }
  *bytes += head.length;
  *length -= head.length;
  connection->chunking.place = head.chunked ? SIZE : NOT_CHUNKED;
  connection->phase = OPEN;
  if (options.frame) websocket_send_text(connection, options.frame);
  subscribe(connection);
  return true;
}

static size_t take_messages(struct connection *connection, const char *bytes, size_t length) {
  switch (options.wire) {
    case WEBSOCKET:
      return websocket_take(connection, bytes, length);
    case SSE:
      return sse_take(connection, bytes, length);
    case ANSWERS:
      return http_take_answers(connection, bytes, length);
  }
  return length;
}

static void keep_rest(struct connection *connection, const char *bytes, size_t length) {
  if (length > connection->rest_capacity) {
    connection->rest_capacity = 2 * length;
    connection->rest = realloc(connection->rest, connection->rest_capacity);
  }
  if (length > 0) memcpy(connection->rest, bytes, length);
  connection->rest_length = length;
}

static void take(struct connection *connection, char *bytes, size_t known, size_t fresh) {
  size_t length = known + fresh;
  if (connection->phase == ASKED) {
    if (!take_handshake(connection, &bytes, &length)) return keep_rest(connection, bytes, length);
    known = 0;
    fresh = length;
  }
  if (connection->chunking.place != NOT_CHUNKED)
    length = known + http_unchunk(&connection->chunking, bytes + known, fresh);
  size_t taken = take_messages(connection, bytes, length);
  if (connection->phase != CLOSED) keep_rest(connection, bytes + taken, length - taken);
}

static void read_more(struct connection *connection) {
  size_t known = connection->rest_length;
  if (buffer_capacity < known + READ_BYTES) {
    buffer_capacity = 2 * known + READ_BYTES;
    buffer = realloc(buffer, buffer_capacity);
  }
  ssize_t fresh = read(connection->fd, buffer + known, READ_BYTES);
  if (fresh < 0 && errno == EAGAIN) return;
  if (fresh <= 0) return connection_close(connection);
  tally.read_at = now_us();
  if (tally.counting) tally.bytes += (uint64_t)fresh;
  if (known > 0) memcpy(buffer, connection->rest, known);
  take(connection, buffer, known, (size_t)fresh);
}

/* Connected: from now on only what comes is of interest. */
static void finish_connecting(struct connection *connection, int epoll) {
  int error = 0;
  socklen_t size = sizeof error;
  getsockopt(connection->fd, SOL_SOCKET, SO_ERROR, &error, &size);
  if (error != 0) give_up("the server refuses connections");
  struct epoll_event event = {EPOLLIN, {.ptr = connection}};
  epoll_ctl(epoll, EPOLL_CTL_MOD, connection->fd, &event);
  connection->phase = CONNECTED;
  tally.connected++;
}

void connection_serve(struct connection *connection, int epoll, uint32_t events) {
  if (connection->phase == CLOSED) return;
  if (connection->phase == CONNECTING) {
    finish_connecting(connection, epoll);
    if (options.mode != STORM && options.mode != REQUESTS) connection_ask(connection);
  } else if (events & (EPOLLIN | EPOLLHUP | EPOLLERR)) {
    read_more(connection);
  }
}
