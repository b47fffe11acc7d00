-- Makes a job under an id that was reserved for it: its record, and `accepted` as its first event.
-- KEYS: job, log
-- ARGV: the first event's tail, the record's fields with their values
-- -> 'made' · 'there': it was made before · 'buried': it was removed, or whoever made it was given up
if redis.call('HEXISTS', KEYS[1], 'buried') == 1 then return 'buried' end
if redis.call('EXISTS', KEYS[1]) == 1 then return 'there' end
redis.call('XADD', KEYS[2], '1-0', 'e', ARGV[1])
redis.call('HSET', KEYS[1], unpack(ARGV, 2))
return 'made'
