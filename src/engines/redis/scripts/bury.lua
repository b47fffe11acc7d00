-- Takes away all of a job and leaves a mark for a while, so that nobody who was slow makes it after all.
-- KEYS: job, log, checkpoint, stays, inputs, input-order
-- ARGV: '1' to take away a job that is over, '0' to make sure that one which was never made will not be; seconds
-- -> 'buried' · 'there': it has not ended, or it has been made
if redis.call('HEXISTS', KEYS[1], 'buried') == 1 then return 'buried' end
local status = redis.call('HGET', KEYS[1], 'status')
if status and (ARGV[1] == '0' or status == 'queued' or status == 'running') then return 'there' end
redis.call('UNLINK', unpack(KEYS))
redis.call('HSET', KEYS[1], 'buried', '1')
redis.call('EXPIRE', KEYS[1], ARGV[2])
return 'buried'
