/*
 * The limit: what a server can reach that does nothing but write prepared bytes to sockets. No job, no store, no checks.
 *
 *     limit websocket|sse coalesced|each BYTES
 *
 * It prints `listening on PORT` and takes orders, a line each, from standard input:
 *
 *     burst EVENTS TOGETHER   events as fast as they go, so many a turn of the loop
 *     rate PER_SECOND EVENTS  events at a rate
 *     fill EVENTS             events that are only stored, for GET /stored
 *
 * GET /page answers a finished page of 2 kB, GET /stored writes all stored events, any other path subscribes to what
 * comes. `coalesced` brings each subscriber from its place to the end of the log in one write a turn, which is the best
 * that sockets allow; `each` writes every event to every subscriber by itself, as a plain broadcast loop does.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "clock.h"

enum { LARGEST_REQUEST = 2048, LARGEST_LOG = 256 << 20, MAX_CLIENTS = 65536, PAGE_BYTES = 2048, EVENTS_AT_ONCE = 256 };

/* A writer that is behind its rate stamps an event with the moment at which it was due, not with a later one. */
static const uint64_t LATE_US = 2000;

struct client {
  int fd;
  int place; /* among the subscribers; -1: it is none */
  bool is_open; /* its request was answered: what it says no longer matters */
  bool is_blocked; /* its socket is full */
  size_t at;  /* how much of the log it has */
  size_t end; /* where it stops; a subscriber never does */
  char request[LARGEST_REQUEST];
  size_t length;
};

static bool is_sse;
static bool is_coalesced;
static int epoll;

/* All events, framed, one after another; each as long as the others. */
static char *events;
static size_t end;
static size_t event_bytes; /* of JSON */
static size_t frame_bytes;

static struct client *subscribers[MAX_CLIENTS];
static int subscriber_count;

/* What is being published. */
static struct {
  uint64_t total;
  uint64_t done;
  uint64_t together;
  double per_second; /* 0: a burst */
  uint64_t began;
} run;

static void stop(const char *what) {
  perror(what);
  exit(1);
}

static void write_json(char *to, uint64_t seq, uint64_t stamp) {
  int length = sprintf(to, "{\"job\":\"job-000001\",\"seq\":%llu,\"x\":%llu,\"text\":\"", (unsigned long long)seq,
                       (unsigned long long)stamp);
  memset(to + length, 'x', event_bytes - 2 - (size_t)length);
  memcpy(to + event_bytes - 2, "\"}", 2);
}

static void append(uint64_t seq, uint64_t stamp) {
  static char json[65536 + 64];
  char *frame = events + end;
  write_json(json, seq, stamp);
  if (is_sse) {
    memcpy(frame, "data: ", 6);
    memcpy(frame + 6, json, event_bytes);
    memcpy(frame + 6 + event_bytes, "\n\n", 2);
  } else {
    const unsigned char head[4] = {0x81, 126, (unsigned char)(event_bytes >> 8), (unsigned char)event_bytes};
    memcpy(frame, head, 4);
    memcpy(frame + 4, json, event_bytes);
  }
  end += frame_bytes;
}

static void listen_for(struct client *client, bool is_blocked) {
  if (client->is_blocked == is_blocked) return;
  client->is_blocked = is_blocked;
  struct epoll_event event = {EPOLLIN | (is_blocked ? EPOLLOUT : 0), {.ptr = client}};
  epoll_ctl(epoll, EPOLL_CTL_MOD, client->fd, &event);
}

/* Writes what a client does not have yet, until it has all or its socket is full. */
static void bring(struct client *client) {
  size_t to = client->end < end ? client->end : end;
  while (client->at < to) {
    size_t left = to - client->at;
    size_t next = is_coalesced ? left : frame_bytes - client->at % frame_bytes;
    ssize_t written = write(client->fd, events + client->at, next);
    if (written < 0 && errno != EAGAIN) client->at = to; /* it has gone; its end is read elsewhere */
    if (written > 0) client->at += (size_t)written;
    if (written < (ssize_t)next && client->at < to) return listen_for(client, true);
  }
  listen_for(client, false);
}

static void bring_all(void) {
  for (int i = 0; i < subscriber_count; i++)
    if (!subscribers[i]->is_blocked) bring(subscribers[i]);
}

static uint64_t due_now(uint64_t now) {
  uint64_t due = run.per_second > 0 ? (uint64_t)((double)(now - run.began) / 1e6 * run.per_second) + 1
                                    : run.done + run.together;
  return due < run.total ? due : run.total;
}

static uint64_t stamp_of(uint64_t index, uint64_t now) {
  if (run.per_second == 0) return now;
  uint64_t planned = run.began + (uint64_t)((double)index * 1e6 / run.per_second);
  return now > planned + LATE_US ? planned : now;
}

static void publish(void) {
  uint64_t now = now_us();
  for (uint64_t due = due_now(now); run.done < due; run.done++) {
    append(run.done + 1, stamp_of(run.done, now_us()));
    if (!is_coalesced) bring_all();
  }
  if (is_coalesced) bring_all();
}

static void begin(uint64_t total, uint64_t together, double per_second) {
  if (total * frame_bytes > LARGEST_LOG) total = LARGEST_LOG / frame_bytes;
  end = 0;
  for (int i = 0; i < subscriber_count; i++) subscribers[i]->at = 0;
  run.total = total;
  run.done = 0;
  run.together = together;
  run.per_second = per_second;
  run.began = now_us();
}

static void obey(const char *order) {
  unsigned long long events_wanted, together;
  double per_second;
  if (sscanf(order, "burst %llu %llu", &events_wanted, &together) == 2) return begin(events_wanted, together, 0);
  if (sscanf(order, "rate %lf %llu", &per_second, &events_wanted) == 2) return begin(events_wanted, 0, per_second);
  if (sscanf(order, "fill %llu", &events_wanted) == 1) {
    begin(events_wanted, 0, 0);
    while (run.done < run.total) append(++run.done, now_us());
  }
}

static void read_orders(void) {
  static char line[256];
  static size_t length;
  ssize_t fresh = read(STDIN_FILENO, line + length, sizeof line - 1 - length);
  if (fresh <= 0) exit(0); /* whoever gave the orders has gone */
  length += (size_t)fresh;
  line[length] = 0;
  for (char *next; (next = strchr(line, '\n'));) {
    *next = 0;
    obey(line);
    length -= (size_t)(next + 1 - line);
    memmove(line, next + 1, length + 1);
  }
}

static void drop(struct client *client) {
  if (client->place >= 0) {
    subscribers[client->place] = subscribers[--subscriber_count];
    subscribers[client->place]->place = client->place;
  }
  close(client->fd);
  free(client);
}

static void say(struct client *client, const char *bytes, size_t length) {
  if (write(client->fd, bytes, length) < (ssize_t)length) client->end = 0;
}

static void answer_page(struct client *client) {
  static char answer[PAGE_BYTES + 256];
  static size_t length;
  if (length == 0) {
    length = (size_t)sprintf(answer, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n",
                             PAGE_BYTES);
    memset(answer + length, 'x', PAGE_BYTES);
    length += PAGE_BYTES;
  }
  say(client, answer, length);
  client->length = 0;
}

/* The accept value belongs to the one key that the load generator sends, the example of RFC 6455. */
static void open_stream(struct client *client) {
  static const char sse[] = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
  static const char websocket[] =
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
      "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";
  client->is_open = true;
  if (is_sse) say(client, sse, sizeof sse - 1);
  else say(client, websocket, sizeof websocket - 1);
}

static void answer(struct client *client) {
  client->request[client->length] = 0;
  if (!strstr(client->request, "\r\n\r\n")) return;
  if (strncmp(client->request, "GET /page", 9) == 0) return answer_page(client);
  open_stream(client);
  if (strncmp(client->request, "GET /stored", 11) == 0) {
    client->end = end;
    return bring(client);
  }
  if (subscriber_count == MAX_CLIENTS) stop("too many subscribers");
  client->at = end;
  client->place = subscriber_count;
  subscribers[subscriber_count++] = client;
}

static void hear(struct client *client) {
  char unheard[LARGEST_REQUEST];
  char *to = client->is_open ? unheard : client->request + client->length;
  size_t room = client->is_open ? sizeof unheard : sizeof client->request - 1 - client->length;
  ssize_t fresh = read(client->fd, to, room);
  if (fresh < 0 && errno == EAGAIN) return;
  if (fresh <= 0) return drop(client);
  if (client->is_open) return;
  client->length += (size_t)fresh;
  answer(client);
}

static void accept_all(int listener) {
  int one = 1;
  for (int fd; (fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;) {
    struct client *client = calloc(1, sizeof *client);
    *client = (struct client){.fd = fd, .place = -1, .end = SIZE_MAX};
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    struct epoll_event event = {EPOLLIN, {.ptr = client}};
    epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
  }
}

static int listen_anywhere(void) {
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof address;
  if (bind(listener, (struct sockaddr *)&address, sizeof address) != 0) stop("bind");
  if (listen(listener, 4096) != 0) stop("listen");
  getsockname(listener, (struct sockaddr *)&address, &size);
  printf("listening on %d\n", ntohs(address.sin_port));
  fflush(stdout);
  return listener;
}

static void serve(const struct epoll_event *event, int listener, const void *orders) {
  if (event->data.ptr == NULL) return accept_all(listener);
  if (event->data.ptr == orders) return read_orders();
  struct client *client = event->data.ptr;
  if (event->events & EPOLLOUT) bring(client);
  if (event->events & (EPOLLIN | EPOLLHUP | EPOLLERR)) hear(client);
}

int main(int argc, char **argv) {
  static const char orders;
  if (argc != 4) return fputs("see the beginning of limit.c for what it is told\n", stderr), 1;
  signal(SIGPIPE, SIG_IGN);
  is_sse = strcmp(argv[1], "sse") == 0;
  is_coalesced = strcmp(argv[2], "coalesced") == 0;
  event_bytes = strtoul(argv[3], NULL, 10);
  if (event_bytes < 126 || event_bytes > 65535) return fputs("an event has 126 to 65535 bytes here\n", stderr), 1;
  frame_bytes = event_bytes + (is_sse ? 8 : 4);
  events = malloc(LARGEST_LOG); /* pages that are never written take no memory */
  epoll = epoll_create1(EPOLL_CLOEXEC);
  int listener = listen_anywhere();
  struct epoll_event of_listener = {EPOLLIN, {.ptr = NULL}};
  struct epoll_event of_orders = {EPOLLIN, {.ptr = (void *)&orders}};
  epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &of_listener);
  if (epoll_ctl(epoll, EPOLL_CTL_ADD, STDIN_FILENO, &of_orders) != 0) stop("standard input must be a pipe");
  for (;;) {
    struct epoll_event ready[EVENTS_AT_ONCE];
    bool is_publishing = run.done < run.total;
    int count = epoll_wait(epoll, ready, EVENTS_AT_ONCE, !is_publishing ? -1 : run.per_second > 0 ? 1 : 0);
    for (int i = 0; i < count; i++) serve(&ready[i], listener, &orders);
    if (run.done < run.total) publish();
  }
}
