-- Takes an idempotency key, a name, a place in the order of submission and one in the queue for a job that is about to be
-- made; all of it or nothing.
-- KEYS: known, keys, names, place, unfinished, the owner's running jobs, the set of all queued jobs, of those of the type,
--       of those of the owner, the other sets the job is to stand in
-- ARGV: id, key ('' where there is none), its digest, name ('' where there is none), how many may wait, how many of the
--       owner may wait and run ('' where any number may), time, its facts
-- -> {'reserved', place} · {'key', id, digest} · {'name', id} · {'owner-full'} · {'full'}
local id, key, digest, name, most, active, time, facts = unpack(ARGV)
if key ~= '' then
  local holder = redis.call('HGET', KEYS[2], key)
  if holder then
    local of, was = string.match(holder, '^(%S+) (%S+)$')
    return {'key', of, was}
  end
end
if name ~= '' then
  local holder = redis.call('HGET', KEYS[3], name)
  if holder then return {'name', holder} end
end
if active ~= '' and redis.call('ZCARD', KEYS[6]) + redis.call('ZCARD', KEYS[9]) >= tonumber(active) then
  return {'owner-full'}
end
if redis.call('ZCARD', KEYS[7]) >= tonumber(most) then return {'full'} end

local place = redis.call('INCR', KEYS[4])
redis.call('HSET', KEYS[1], id, '0 queued ' .. facts)
redis.call('ZADD', KEYS[5], time, id)
if key ~= '' then redis.call('HSET', KEYS[2], key, id .. ' ' .. digest) end
if name ~= '' then redis.call('HSET', KEYS[3], name, id) end
for i = 7, #KEYS do redis.call('ZADD', KEYS[i], place, id) end
return {'reserved', place}
