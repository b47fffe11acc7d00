-- Takes down who follows a job, and adds the events that tell of it.
-- KEYS: job, log, stays
-- ARGV: the version of the stays on which it was decided, how many events, their tails, how many stays are put, those as
--       fields with their values, the fields of those that go
-- -> {'kept', lastSeq, type} · {'again'}: others have been taken down meanwhile; decide again · {'ended'}
local job, log, stays = KEYS[1], KEYS[2], KEYS[3]
local status, type, head, last, bytes, largest = unpack(redis.call(
  'HMGET', job, 'status', 'type', 'head', 'lastSeq', 'bytes', 'largest'))
if status ~= 'queued' and status ~= 'running' then return {'ended'} end
if (redis.call('HGET', stays, 'version') or '0') ~= ARGV[1] then return {'again'} end

local seq, sum, most = tonumber(last), tonumber(bytes), tonumber(largest)
local events = tonumber(ARGV[2])
for i = 3, 2 + events do
  seq = seq + 1
  local id = string.format('%.0f', seq)
  redis.call('XADD', log, id .. '-0', 'e', ARGV[i])
  sum = sum + head + #id + #ARGV[i] + 1
  if #ARGV[i] > most then most = #ARGV[i] end
end
last = string.format('%.0f', seq)
redis.call('HINCRBY', stays, 'version', 1)
if events > 0 then redis.call('HSET', job, 'lastSeq', last, 'bytes', string.format('%.0f', sum), 'largest', most) end
local at = 3 + events
local put = at + 2 * tonumber(ARGV[at])
for i = at + 1, put, 2 do redis.call('HSET', stays, ARGV[i], ARGV[i + 1]) end
for i = put + 1, #ARGV do redis.call('HDEL', stays, ARGV[i]) end
return {'kept', last, type}
