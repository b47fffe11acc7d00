// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

/** The protocol, as the WebSocket subprotocol and `hello` name it. */
export const PROTOCOL = 'jobwire.v1';

/** What this version serves beyond the first form of the protocol. */
export const FEATURES: readonly string[] = ['batch', 'tokens', 'tickets', 'revocations', 'many-jobs', 'live-list'];
