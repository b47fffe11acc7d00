-- Takes in events that another engine kept, with the seqs that they had there.
-- KEYS: job, log
-- ARGV: the seq of the first one, the events' tails
-- -> 'kept'
local job, log = KEYS[1], KEYS[2]
local head, bytes, largest = unpack(redis.call('HMGET', job, 'head', 'bytes', 'largest'))
local seq, sum, most = tonumber(ARGV[1]) - 1, tonumber(bytes), tonumber(largest)
for i = 2, #ARGV do
  seq = seq + 1
  local id = string.format('%.0f', seq)
  redis.call('XADD', log, id .. '-0', 'e', ARGV[i])
  sum = sum + head + #id + #ARGV[i] + 1
  if #ARGV[i] > most then most = #ARGV[i] end
end
redis.call('HSET', job, 'bytes', string.format('%.0f', sum), 'largest', most)
return 'kept'
