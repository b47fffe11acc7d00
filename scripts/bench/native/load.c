/*
 * The bench's load generator: thousands of subscribers in one thread, faster than the servers it measures.
 *
 *     load follow|storm|idle|requests --wire websocket|sse|answers --port P --connections N --path /… [options]
 *
 * It prints one line `ready` when all are subscribed (follow, idle: nothing is to be published before it), and at the end
 * one line of JSON. Times are in seconds, latencies in microseconds from an event's stamp until it was read.
 */
#define _GNU_SOURCE
#include "load.h"

#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>

#include "clock.h"

enum { CONNECTS_AT_ONCE = 128, EVENTS_AT_ONCE = 512 };

/* What may still be under way when the last event of a rate was due, in microseconds. */
static const uint64_t UNDER_WAY_US = 100000;

struct options options = {.method = "GET", .path = "/", .connections = 1, .seconds = 30};
struct tally tally;

static struct connection *connections;
static int opened;
static int epoll;

_Noreturn void give_up(const char *what) {
  fprintf(stderr, "load: %s\n", what);
  exit(1);
}

static int choose(const char *name, const char *const *names, int count) {
  for (int i = 0; i < count; i++)
    if (name && strcmp(name, names[i]) == 0) return i;
  give_up("see the beginning of load.c for what it is told");
}

static void add_header(const char *header) {
  if (options.header_count == MAX_HEADERS) give_up("too many headers");
  options.headers[options.header_count++] = header;
}

static void add_server(const char *pid) {
  if (options.servers.count == MAX_PROCESSES) give_up("too many processes");
  options.servers.ids[options.servers.count++] = atoi(pid);
}

enum setting {
  WIRE = 256, PORT, CONNECTIONS, METHOD, PATH, BODY, HEADER, PROTOCOL, FRAME, PING, PONG_TEXT,
  GREETINGS, STAMP, EXPECT, SECONDS, WINDOW, WARM, HOLD, SERVER,
};

static const struct option OPTIONS[] = {
    {"wire", 1, 0, WIRE},         /* how events come */
    {"port", 1, 0, PORT},         /* of the server, on 127.0.0.1 */
    {"connections", 1, 0, CONNECTIONS},
    {"method", 1, 0, METHOD},     /* GET */
    {"path", 1, 0, PATH},
    {"body", 1, 0, BODY},
    {"header", 1, 0, HEADER},     /* 'Name: value', more than once */
    {"protocol", 1, 0, PROTOCOL}, /* Sec-WebSocket-Protocol */
    {"frame", 1, 0, FRAME},       /* a text to send after the handshake, which subscribes */
    {"ping", 1, 0, PING},         /* a text that is answered with --pong */
    {"pong", 1, 0, PONG_TEXT},
    {"greetings", 1, 0, GREETINGS}, /* messages after which a connection is subscribed (0: after the handshake) */
    {"stamp", 1, 0, STAMP},       /* the field whose value is the moment of sending in microseconds */
    {"expect", 1, 0, EXPECT},     /* messages that are all */
    {"seconds", 1, 0, SECONDS},   /* ends it at the latest, or ends the requests */
    {"window", 1, 0, WINDOW},     /* seconds from the first event until the last one is due */
    {"warm", 1, 0, WARM},
    {"hold", 1, 0, HOLD},
    {"server", 1, 0, SERVER},     /* a process id, more than once */
    {0},
};

static void set(int setting, const char *value) {
  static const char *const wires[] = {"websocket", "sse", "answers"};
  switch (setting) {
    case WIRE: options.wire = (enum wire)choose(value, wires, 3); break;
    case PORT: options.port = atoi(value); break;
    case CONNECTIONS: options.connections = atoi(value); break;
    case METHOD: options.method = value; break;
    case PATH: options.path = value; break;
    case BODY: options.body = value; break;
    case HEADER: add_header(value); break;
    case PROTOCOL: options.protocol = value; break;
    case FRAME: options.frame = value; break;
    case PING: options.ping = value; break;
    case PONG_TEXT: options.pong = value; break;
    case GREETINGS: options.greetings = (uint32_t)atoi(value); break;
    case STAMP: snprintf(options.stamp, sizeof options.stamp, "\"%s\":", value); break;
    case EXPECT: options.expected = strtoull(value, NULL, 10); break;
    case SECONDS: options.seconds = atof(value); break;
    case WINDOW: options.window = atof(value); break;
    case WARM: options.warm = atof(value); break;
    case HOLD: options.hold = atof(value); break;
    case SERVER: add_server(value); break;
    default: give_up("see the beginning of load.c for what it is told");
  }
}

static void read_options(int argc, char **argv) {
  static const char *const modes[] = {"follow", "storm", "idle", "requests"};
  options.mode = (enum mode)choose(argc > 1 ? argv[1] : NULL, modes, 4);
  optind = 2;
  for (int setting; (setting = getopt_long(argc, argv, "", OPTIONS, NULL)) != -1;) set(setting, optarg);
}

/* Keeps a bounded number of handshakes under way: servers have a bounded backlog. */
static void open_more(void) {
  int done = options.mode == STORM || options.mode == REQUESTS ? tally.connected : tally.subscribed;
  while (opened < options.connections && opened - done < CONNECTS_AT_ONCE)
    connection_open(&connections[opened++], epoll);
}

static void turn(int wait_ms) {
  struct epoll_event events[EVENTS_AT_ONCE];
  int count = epoll_wait(epoll, events, EVENTS_AT_ONCE, wait_ms);
  for (int i = 0; i < count; i++) connection_serve(events[i].data.ptr, epoll, events[i].events);
}

static void turn_until(uint64_t moment) {
  while (now_us() < moment) turn(10);
}

static uint64_t seconds_from(uint64_t moment, double seconds) { return moment + (uint64_t)(seconds * 1e6); }

/* All connections are there, and subscribed where that is asked before the measurement. */
static void connect_all(void) {
  uint64_t until = seconds_from(now_us(), 120);
  const int *done = options.mode == STORM || options.mode == REQUESTS ? &tally.connected : &tally.subscribed;
  while (*done < options.connections) {
    open_more();
    turn(10);
    if (tally.closed > 0) give_up("the server closed a connection before all were there");
    if (now_us() > until) give_up("not all connections were there within two minutes");
  }
}

static void say_ready(void) {
  puts("ready");
  fflush(stdout);
}

static bool is_over(uint64_t began) {
  uint64_t now = now_us();
  if (options.expected > 0 && tally.messages >= options.expected) return true;
  if (now >= seconds_from(began, options.seconds)) return true;
  if (tally.closed == options.connections) return true;
  return options.window > 0 && tally.first_stamp > 0 &&
         now >= seconds_from(tally.first_stamp, options.window) + UNDER_WAY_US;
}

static void ask_all(void) {
  for (int i = 0; i < options.connections; i++) connection_ask(&connections[i]);
}

struct result {
  double seconds;
  double server_seconds; /* of processor time */
  double load_seconds;
  double bytes_before;
  double bytes_after;
};

/* Memory before the first connection, and with all of them at rest. */
static struct result measure_idle(void) {
  struct result result = {.bytes_before = resident_bytes(&options.servers)};
  connect_all();
  turn_until(seconds_from(now_us(), options.hold));
  if (tally.closed > 0) give_up("the server closed an idle connection");
  result.bytes_after = resident_bytes(&options.servers);
  return result;
}

static struct result measure(void) {
  connect_all();
  if (options.mode == REQUESTS) {
    ask_all();
    turn_until(seconds_from(now_us(), options.warm));
  }
  double server_before = processor_seconds(&options.servers);
  double load_before = own_seconds();
  uint64_t began = now_us();
  tally.counting = true;
  if (options.mode == STORM) ask_all();
  if (options.mode == FOLLOW) say_ready();
  while (!is_over(began)) turn(10);
  uint64_t from = tally.first_stamp > 0 && options.mode == FOLLOW ? tally.first_stamp : began;
  uint64_t to = options.mode == REQUESTS ? now_us() : tally.last_at;
  return (struct result){
      .seconds = to > from ? (double)(to - from) / 1e6 : 0,
      .server_seconds = processor_seconds(&options.servers) - server_before,
      .load_seconds = own_seconds() - load_before,
  };
}

static void print_result(const struct result *result) {
  printf("{\"connections\":%d,\"messages\":%llu,\"others\":%llu,\"bytes\":%llu,\"answers\":%llu,\"refusals\":%llu,"
         "\"closed\":%d,\"seconds\":%.6f,\"p50\":%llu,\"p99\":%llu,\"max\":%llu,"
         "\"serverSeconds\":%.6f,\"loadSeconds\":%.6f,\"bytesBefore\":%.0f,\"bytesAfter\":%.0f}\n",
         options.connections, (unsigned long long)tally.messages, (unsigned long long)tally.others,
         (unsigned long long)tally.bytes, (unsigned long long)tally.answers, (unsigned long long)tally.refusals,
         tally.closed, result->seconds, (unsigned long long)histogram_quantile(&tally.latency, 0.5),
         (unsigned long long)histogram_quantile(&tally.latency, 0.99), (unsigned long long)tally.latency.max,
         result->server_seconds, result->load_seconds, result->bytes_before, result->bytes_after);
}

int main(int argc, char **argv) {
  signal(SIGPIPE, SIG_IGN);
  read_options(argc, argv);
  connections = calloc((size_t)options.connections, sizeof *connections);
  epoll = epoll_create1(EPOLL_CLOEXEC);
  struct result result = options.mode == IDLE ? measure_idle() : measure();
  print_result(&result);
  return 0;
}
