-- Notes how many places a server holds, unless with those of other servers they are more than may be held.
-- KEYS: places, a hash by server
-- ARGV: server, how many it holds, how many all may hold, how long they are remembered in ms, the other servers that are there
-- -> whether it was noted
local held = tonumber(ARGV[2])
for i = 5, #ARGV do held = held + (tonumber(redis.call('HGET', KEYS[1], ARGV[i])) or 0) end
if held > tonumber(ARGV[3]) then return 0 end
if ARGV[2] == '0' then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[4])
end
return 1
