-- Says that a server is there, and learns which are. One that has not said so for a while counts as gone.
-- KEYS: servers, by the time until which they count as there
-- ARGV: server, how long that holds in ms
-- -> the servers
local seconds, micros = unpack(redis.call('TIME'))
local now = seconds * 1000 + math.floor(micros / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. now)
redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
return redis.call('ZRANGE', KEYS[1], 0, -1)
