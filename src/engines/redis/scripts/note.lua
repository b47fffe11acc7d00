-- Notes how a job stands in the sets that lists and counts go by. What is older than what is known says nothing.
-- KEYS: known, names, ended, running, then the groups of sets by status: `<group>:<status>` holds jobs by their place. The
--       sets of a group have its hash tag, so they stand on the same node.
-- ARGV: id, revision, status, place, name ('' where there is none), when its lease or the job itself ended, '1' when over,
--       what is known of it ('' where that does not matter): where it is that still, it gives way also to what is older
local id, rev, status, place, name, time, over, expected = unpack(ARGV)
local known = redis.call('HGET', KEYS[1], id)
if not known then return end
local last, was, facts = string.match(known, '^(%d+) (%a+) (.*)$')
if expected ~= known and tonumber(last) >= tonumber(rev) then return end
if was ~= status then
  for i = 5, #KEYS do
    redis.call('ZREM', KEYS[i] .. ':' .. was, id)
    redis.call('ZADD', KEYS[i] .. ':' .. status, place, id)
  end
end
if status == 'running' then redis.call('ZADD', KEYS[4], time, id) else redis.call('ZREM', KEYS[4], id) end
local ended = string.format('%016d:%s', place, id)
if over == '1' then
  redis.call('ZADD', KEYS[3], time, ended)
  if name ~= '' and redis.call('HGET', KEYS[2], name) == id then redis.call('HDEL', KEYS[2], name) end
else
  redis.call('ZREM', KEYS[3], ended)
end
redis.call('HSET', KEYS[1], id, rev .. ' ' .. status .. ' ' .. facts)
