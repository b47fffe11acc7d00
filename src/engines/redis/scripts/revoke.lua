-- Keeps that a token is revoked, as the newest, and forgets those that nobody would take any more.
-- KEYS: count, order (by the place), ends (by the time until which they are remembered)
-- ARGV: id, until when it is remembered, the time
redis.call('ZADD', KEYS[2], redis.call('INCR', KEYS[1]), ARGV[1])
redis.call('ZADD', KEYS[3], 'GT', ARGV[2], ARGV[1])
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', '(' .. ARGV[3])) do
  redis.call('ZREM', KEYS[2], id)
  redis.call('ZREM', KEYS[3], id)
end
