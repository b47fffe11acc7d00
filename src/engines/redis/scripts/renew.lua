-- Prolongs a run's lease.
-- KEYS: job
-- ARGV: attempt, until
-- -> {'held' or, where the job is to be cancelled, 'cancelling', type} · {'lost'}
local status, attempt, type, cancelling = unpack(redis.call('HMGET', KEYS[1], 'status', 'attempt', 'type', 'cancelling'))
if status ~= 'running' or attempt ~= ARGV[1] then return {'lost'} end
redis.call('HSET', KEYS[1], 'leasedUntil', ARGV[2])
redis.call('HINCRBY', KEYS[1], 'rev', 1) -- whoever was about to take the run over has to look again
return {cancelling and 'cancelling' or 'held', type}
