#!/usr/bin/env node
// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

import { createRuntimeClient } from '../../../src/client/index.ts';
import { ABOUT_EXIT, jobCommands, main } from '../../../src/terminal/index.ts';
import type { JobTypeMap } from '../../protocol/types.ts';

const commands = jobCommands((options) =>
  createRuntimeClient<JobTypeMap>(options, () => import('./job-checks.ts').catch(() => undefined)),
);

await main(commands, { text: ABOUT_EXIT, version: '@jobwire/client 0.1.0' });
