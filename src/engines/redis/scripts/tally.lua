-- Adds to counters that begin anew a while after their first use.
-- KEYS: the counters, a hash
-- ARGV: how long they last in ms, then of each its name and what is added
-- -> {ms until they begin anew, total, total, …}
local answer = {redis.call('PTTL', KEYS[1])}
for i = 2, #ARGV, 2 do answer[#answer + 1] = redis.call('HINCRBY', KEYS[1], ARGV[i], ARGV[i + 1]) end
if answer[1] < 0 then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  answer[1] = tonumber(ARGV[1])
end
return answer
