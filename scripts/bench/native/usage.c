#define _GNU_SOURCE
#include "usage.h"

#include <stdio.h>
#include <time.h>

static double seconds_of(clockid_t clock) {
  struct timespec used;
  if (clock_gettime(clock, &used) != 0) return 0;
  return (double)used.tv_sec + (double)used.tv_nsec / 1e9;
}

double processor_seconds(const struct processes *processes) {
  double sum = 0;
  for (int i = 0; i < processes->count; i++) {
    clockid_t clock;
    if (clock_getcpuclockid(processes->ids[i], &clock) == 0) sum += seconds_of(clock);
  }
  return sum;
}

double own_seconds(void) { return seconds_of(CLOCK_PROCESS_CPUTIME_ID); }

/* `smaps_rollup` counts page by page; the sums in `statm` may be off by some pages for each core. */
double resident_bytes(const struct processes *processes) {
  double sum = 0;
  for (int i = 0; i < processes->count; i++) {
    char path[64], line[256];
    snprintf(path, sizeof path, "/proc/%d/smaps_rollup", (int)processes->ids[i]);
    FILE *file = fopen(path, "r");
    if (!file) continue;
    long kilobytes;
    while (fgets(line, sizeof line, file))
      if (sscanf(line, "Rss: %ld", &kilobytes) == 1) sum += (double)kilobytes * 1024;
    fclose(file);
  }
  return sum;
}
