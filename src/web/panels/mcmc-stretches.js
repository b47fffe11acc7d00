/** The values of a parameter at the draws that a stretch shows; R0 is made of the others. */
const TRACES = {
  beta: ({ beta }) => beta,
  gamma: ({ gamma }) => gamma,
  phi: ({ phi }) => phi,
  r0: ({ beta, gamma }) => beta.map((value, draw) => value / gamma[draw]),
};

/**
 * What the chains have told so far. All chains go on by one stretch together; a stretch that is told anew after a crash
 * takes its own place again.
 */
export class Stretches {
  /** By iteration at their ends, in their order: the `chain` events of each, by chain. */
  #ends = new Map();
  #chains;

  /** @param {number} chains */
  constructor(chains) {
    this.#chains = chains;
  }

  get isEmpty() {
    return this.#ends.size === 0;
  }

  /** The last stretch that every chain has told. */
  get latest() {
    return [...this.#ends.values()].findLast((stretch) => stretch.filter(Boolean).length === this.#chains);
  }

  /** @param {object} data of a `chain` event */
  add(data) {
    const stretch = this.#ends.get(data.iteration) ?? [];
    stretch[data.chain - 1] = data;
    this.#ends.set(data.iteration, stretch);
  }

  /** Where the chains went: iterations, then the values of each chain. */
  trace(name) {
    const columns = Array.from({ length: this.#chains + 1 }, () => []);
    let before = 0;
    for (const [end, stretch] of this.#ends) {
      const shown = stretch.map((chain) => TRACES[name](chain.trace));
      const count = Math.max(...shown.map((values) => values.length));
      for (let draw = 0; draw < count; draw++) {
        columns[0].push(before + Math.ceil(((draw + 1) * (end - before)) / count));
        for (let chain = 0; chain < this.#chains; chain++) columns[chain + 1].push(shown[chain]?.[draw] ?? null);
      }
      before = end;
    }
    return columns;
  }

  /** A measure of each parameter as it went: iterations, then its values, of the phase in which draws are kept. */
  course(names, measure) {
    const kept = [...this.#ends].filter(([, [first]]) => first?.phase === 'sampling');
    const of = (name) => kept.map(([, [first]]) => first.parameters[name][measure] ?? null);
    return [kept.map(([end]) => end), ...names.map(of)];
  }

  /** The kept draws that were shown, of all chains. */
  draws(name) {
    const kept = [...this.#ends.values()].flat().filter(({ phase }) => phase === 'sampling');
    return kept.flatMap(({ trace }) => TRACES[name](trace));
  }

  /** What all chains together say of a parameter so far: as many draws of each. */
  summary(name) {
    const chains = this.latest?.map(({ parameters }) => parameters[name]);
    if (!chains) return undefined;
    const meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const mean = meanOf(chains.map((chain) => chain.mean));
    const within = meanOf(chains.map(({ sd }) => sd ** 2));
    const between = meanOf(chains.map((chain) => (chain.mean - mean) ** 2));
    const { rhat, ess } = chains[0];
    return { mean, sd: Math.sqrt(within + between), rhat, ess };
  }
}
