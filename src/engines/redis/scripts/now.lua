-- The time, as the node of these keys counts it.
-- KEYS: any of those that are kept of all jobs together
-- -> {seconds since 1970, microseconds}
return redis.call('TIME')
