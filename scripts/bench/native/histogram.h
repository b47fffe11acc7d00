/* A histogram of latencies: 64 steps to each power of two, so that a quantile is right within 1.6 %. */
#ifndef HISTOGRAM_H
#define HISTOGRAM_H

#include <stdint.h>

enum { HISTOGRAM_STEPS = 64 * 64 };

struct histogram {
  uint64_t counts[HISTOGRAM_STEPS];
  uint64_t total;
  uint64_t max;
};

void histogram_add(struct histogram *histogram, uint64_t value);

/* The value below which the share `quantile` lies; 0 where nothing was added. */
uint64_t histogram_quantile(const struct histogram *histogram, double quantile);

#endif
