#include "histogram.h"

/* Values below 64 have a step each; above, the six bits after the first set one choose the step of their power of two. */
static unsigned step_of(uint64_t value) {
  if (value < 64) return (unsigned)value;
  unsigned power = 63 - (unsigned)__builtin_clzll(value);
  return (power - 5) * 64 + (unsigned)((value >> (power - 6)) & 63);
}

static uint64_t lowest_of(unsigned step) {
  if (step < 64) return step;
  unsigned power = step / 64 + 5;
  return ((uint64_t)1 << power) + ((uint64_t)(step % 64) << (power - 6));
}

void histogram_add(struct histogram *histogram, uint64_t value) {
  histogram->counts[step_of(value)]++;
  histogram->total++;
  if (value > histogram->max) histogram->max = value;
}

uint64_t histogram_quantile(const struct histogram *histogram, double quantile) {
  uint64_t wanted = (uint64_t)(quantile * (double)histogram->total);
  uint64_t below = 0;
  for (unsigned step = 0; step < HISTOGRAM_STEPS; step++) {
    below += histogram->counts[step];
    if (below > wanted) return lowest_of(step);
  }
  return histogram->max;
}
