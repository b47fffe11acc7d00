import { main } from '../terminal/index.ts';
import { about, commands } from './commands.ts';

await main(commands, about);
