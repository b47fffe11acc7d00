-- Takes a job out of everything that lists, counts and finds jobs, and frees its key and name.
-- KEYS: known, keys, names, ended, running, unfinished, then the groups of sets by status, then the other sets
-- ARGV: id, place, key ('' where there is none), name ('' where there is none), how many groups there are
local id, place, key, name, groups = unpack(ARGV)
for i = 7, #KEYS do
  if i < 7 + tonumber(groups) then
    for _, status in ipairs({'queued', 'running', 'completed', 'failed', 'cancelled'}) do
      redis.call('ZREM', KEYS[i] .. ':' .. status, id)
    end
  else
    redis.call('ZREM', KEYS[i], id)
  end
end
redis.call('ZREM', KEYS[4], string.format('%016d:%s', place, id))
redis.call('ZREM', KEYS[5], id)
redis.call('ZREM', KEYS[6], id)
redis.call('HDEL', KEYS[1], id)
local holder = key ~= '' and redis.call('HGET', KEYS[2], key)
if holder and string.match(holder, '^(%S+)') == id then redis.call('HDEL', KEYS[2], key) end
if name ~= '' and redis.call('HGET', KEYS[3], name) == id then redis.call('HDEL', KEYS[3], name) end
