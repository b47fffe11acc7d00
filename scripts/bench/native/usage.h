/* What processes use: processor time and resident memory, as the kernel tells it. */
#ifndef USAGE_H
#define USAGE_H

#include <sys/types.h>

enum { MAX_PROCESSES = 16 };

struct processes {
  pid_t ids[MAX_PROCESSES];
  int count;
};

/* Processor time of all threads together, also of those that have ended, in seconds. */
double processor_seconds(const struct processes *processes);

/* Resident bytes. */
double resident_bytes(const struct processes *processes);

/* Processor time of this process, in seconds. */
double own_seconds(void);

#endif
