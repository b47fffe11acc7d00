import { chance } from '../support/random.ts';
import { type Action, makeActions, type Trouble, tell } from './actions.ts';
import { shrink } from './shrink.ts';
import { type Ending, type Story, World } from './world.ts';

/** What many stories came to. */
export interface Summary {
  stories: number;
  steps: number;
  events: number;
  gaps: number;
  reconnects: number;
  /** The first story that went wrong; the search ends there. */
  failure?: Failure;
}

/** A story that goes against a promise. */
export interface Failure {
  readonly story: Story;
  readonly fault: string;
}

/** The story of a seed, always the same one. @param troubles only these; by chance where absent */
export function storyOf(seed: number, troubles?: readonly Trouble[]): Story {
  const dice = chance(seed);
  const [hasBlocks, hasTails] = [dice.once(0.6), dice.once(0.8)];
  return { seed, nodes: dice.int(1, 2), hasBlocks, hasTails, actions: makeActions(dice, troubles) };
}

export function play(story: Story): Promise<Ending> {
  return new World(story).play(story.actions);
}

/** Plays the stories of seeds from `seed` on, until one fails. */
export async function search(seed: number, stories: number, troubles?: readonly Trouble[]): Promise<Summary> {
  const summary: Summary = { stories: 0, steps: 0, events: 0, gaps: 0, reconnects: 0 };
  while (summary.stories < stories) {
    const story = storyOf(seed + summary.stories, troubles);
    const { fault, ...counts } = await play(story);
    summary.stories++;
    for (const key of ['steps', 'events', 'gaps', 'reconnects'] as const) summary[key] += counts[key];
    if (fault !== undefined) return { ...summary, failure: { story, fault } };
  }
  return summary;
}

/** The shortest story found that fails as well. */
export async function shortest({ story, fault }: Failure): Promise<Failure> {
  let last = fault;
  const actions = await shrink(story.actions, async (candidate) => {
    const ending = await play({ ...story, actions: candidate });
    last = ending.fault ?? last;
    return ending.fault !== undefined;
  });
  return { story: { ...story, actions }, fault: last };
}

/** A failure for people to read: its seed, and what happens in its shortest story. */
export async function told(failure: Failure): Promise<string> {
  const { story, fault } = await shortest(failure);
  const { seed, nodes, hasBlocks, hasTails, actions } = story;
  return [
    `Seed ${seed}: ${failure.fault}`,
    `Shrunk from ${failure.story.actions.length} actions to ${actions.length}: ${fault}`,
    `${nodes} node${nodes === 1 ? '' : 's'}, rings ${hasBlocks ? 'with' : 'without'} events, hubs ${hasTails ? 'with' : 'without'} memory`,
    ...actions.map((action: Action, index) => `${String(index + 1).padStart(3)}. ${tell(action)}`),
  ].join('\n');
}
