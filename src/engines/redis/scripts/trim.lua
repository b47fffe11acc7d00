-- Drops events below a seq, never the last one, a bounded number at once.
-- KEYS: job, log
-- ARGV: the first seq to be kept, how many events may go at once
-- -> {firstSeq, '1' where more are to go or '0'} · {}: there is no such job
local first, last, bytes, head = unpack(redis.call('HMGET', KEYS[1], 'firstSeq', 'lastSeq', 'bytes', 'head'))
if not first then return {} end
local keep = math.min(math.max(tonumber(ARGV[1]), tonumber(first)), tonumber(last))
local dropped = redis.call('XRANGE', KEYS[2], '-', '(' .. string.format('%.0f', keep) .. '-0', 'COUNT', ARGV[2])
local sum, up = tonumber(bytes), keep
for _, entry in ipairs(dropped) do
  up = tonumber(string.match(entry[1], '^%d+')) + 1
  sum = sum - head - #entry[1] + 2 - #entry[2][2] - 1
end
-- Taking off comes first: it is allowed where memory is short, and after it so is the rest.
if #dropped > 0 then redis.call('XTRIM', KEYS[2], 'MINID', '=', string.format('%.0f', up) .. '-0') end
local kept = string.format('%.0f', keep)
redis.call('HSET', KEYS[1], 'firstSeq', kept, 'bytes', string.format('%.0f', sum))
return {kept, #dropped == tonumber(ARGV[2]) and '1' or '0'}
