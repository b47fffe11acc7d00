-- Adds a run's events, and the checkpoint that stands for the state after them.
-- KEYS: job, log, checkpoint
-- ARGV: attempt, number of the batch on its lane ('' where it came on none), the latest progress ('' where there is none),
--       '1' with a checkpoint or '0', the checkpoint, the events' tails
-- -> {lastSeq, type} · {'lost'}: another run has the job, or none (the fence)
--    · {'torn'}: the log is not what the lane has written so far, so what follows would leave a hole
local job, log = KEYS[1], KEYS[2]
local status, attempt, type, head, last, bytes, largest, batches = unpack(redis.call(
  'HMGET', job, 'status', 'attempt', 'type', 'head', 'lastSeq', 'bytes', 'largest', 'batches'))
if status ~= 'running' or attempt ~= ARGV[1] then return {'lost'} end
if ARGV[2] ~= '' and tonumber(ARGV[2]) ~= tonumber(batches) + 1 then return {'torn'} end

local seq, sum, most = tonumber(last), tonumber(bytes), tonumber(largest)
for i = 6, #ARGV do
  seq = seq + 1
  local id = string.format('%.0f', seq)
  -- The first write of the script: where memory is short it is refused, and nothing has been changed.
  redis.call('XADD', log, id .. '-0', 'e', ARGV[i])
  sum = sum + head + #id + #ARGV[i] + 1
  if #ARGV[i] > most then most = #ARGV[i] end
end
last = string.format('%.0f', seq)
redis.call('HSET', job, 'lastSeq', last, 'bytes', string.format('%.0f', sum), 'largest', most)
if ARGV[2] ~= '' then redis.call('HSET', job, 'batches', ARGV[2]) end
if ARGV[3] ~= '' then redis.call('HSET', job, 'progress', ARGV[3]) end
if ARGV[4] == '1' then
  redis.call('HSET', KEYS[3], 'seq', last, 'state', ARGV[5])
  redis.call('HSET', job, 'checkpointAttempt', ARGV[1])
end
return {last, type}
