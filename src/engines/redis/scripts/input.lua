-- Adds an `input` event to a job that is not over, once for each key.
-- KEYS: job, log, inputs, input-order
-- ARGV: the event's tail, key ('' where there is none), digest, inputId, how many keys are remembered
-- -> {'kept', seq, type} · {'known', digest, inputId, seq} · {'over', status} · {'gone'}
local job, log = KEYS[1], KEYS[2]
local status, type, head, last, bytes, largest = unpack(redis.call(
  'HMGET', job, 'status', 'type', 'head', 'lastSeq', 'bytes', 'largest'))
if not status then return {'gone'} end
if ARGV[2] ~= '' then
  local known = redis.call('HGET', KEYS[3], ARGV[2])
  if known then
    local digest, inputId, seq = string.match(known, '^(%S+) (%S+) (%S+)$')
    return {'known', digest, inputId, seq}
  end
end
if status ~= 'queued' and status ~= 'running' then return {'over', status} end

last = string.format('%.0f', tonumber(last) + 1)
redis.call('XADD', log, last .. '-0', 'e', ARGV[1])
bytes = string.format('%.0f', tonumber(bytes) + head + #last + #ARGV[1] + 1)
redis.call('HSET', job, 'lastSeq', last, 'bytes', bytes, 'largest', math.max(tonumber(largest), #ARGV[1]))
if ARGV[2] ~= '' then
  redis.call('HSET', KEYS[3], ARGV[2], ARGV[3] .. ' ' .. ARGV[4] .. ' ' .. last)
  redis.call('RPUSH', KEYS[4], ARGV[2])
  if redis.call('LLEN', KEYS[4]) > tonumber(ARGV[5]) then
    redis.call('HDEL', KEYS[3], redis.call('LPOP', KEYS[4]))
  end
end
return {'kept', last, type}
