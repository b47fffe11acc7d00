-- Carries out what was decided on a record: changes some of its fields, and adds the event that tells it.
-- KEYS: job, log, checkpoint, stays
-- ARGV: the revision on which it was decided, the event's tail ('' where there is none), '1' where the job is over or '0',
--       how many fields are set, those fields with their values, the names of fields that go
-- -> {firstSeq, lastSeq, progress} as they are now: appends, inputs and trims do not count as revisions
--    · {}: the record has been revised meanwhile, or is gone; decide again
local job, log = KEYS[1], KEYS[2]
local rev, head, last, bytes, largest = unpack(redis.call('HMGET', job, 'rev', 'head', 'lastSeq', 'bytes', 'largest'))
if rev ~= ARGV[1] then return {} end

if ARGV[2] ~= '' then
  last = string.format('%.0f', tonumber(last) + 1)
  redis.call('XADD', log, last .. '-0', 'e', ARGV[2])
  bytes = string.format('%.0f', tonumber(bytes) + head + #last + #ARGV[2] + 1)
  redis.call('HSET', job, 'lastSeq', last, 'bytes', bytes, 'largest', math.max(tonumber(largest), #ARGV[2]))
end
redis.call('HINCRBY', job, 'rev', 1)
local set = 4 + 2 * tonumber(ARGV[4])
if set > 4 then redis.call('HSET', job, unpack(ARGV, 5, set)) end
if #ARGV > set then redis.call('HDEL', job, unpack(ARGV, set + 1)) end
if ARGV[3] == '1' then redis.call('UNLINK', KEYS[3], KEYS[4]) end
return redis.call('HMGET', job, 'firstSeq', 'lastSeq', 'progress')
