// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

import type { JobTypeName } from './types.ts';

/** A param, or a field within one, as a flag of a command line. */
export interface Flag {
  /** Without the dashes: `ensemble-size`, `beta-prior.median`. */
  readonly name: string;
  /** The field within the params, outermost first. */
  readonly path: readonly string[];
  /** How its text is read: as it is, as a number, not at all, as a list with commas, or as JSON. */
  readonly kind: 'string' | 'number' | 'boolean' | 'strings' | 'numbers' | 'json';
  /** What it means, with unit, range and default. */
  readonly help: string;
}

/** The params of each job type as flags, in the order of their schema. */
export const flags: { readonly [T in JobTypeName]: readonly Flag[] } = {
  enkf: [
    {"name":"ensemble-size","path":["ensembleSize"],"kind":"number","help":"Number of ensemble members. More members, less noise from sampling (as one over its square root). 2 to 5000. Default: 200."},
    {"name":"seed","path":["seed"],"kind":"number","help":"Seed of the random numbers. The same seed, params and inputs give the same numbers. 0 to 4294967295. Default: 1978."},
    {"name":"model","path":["model"],"kind":"string","help":"sir: susceptible, infectious, removed. seir: with a latent compartment before infectious. Default: sir. One of sir, seir."},
    {"name":"infectious-period-days","path":["infectiousPeriodDays"],"kind":"number","help":"Mean time a case is infectious, 1/γ. Unit: days. 0.2 to 100. Default: 2.2."},
    {"name":"latent-period-days","path":["latentPeriodDays"],"kind":"number","help":"Mean time between infection and becoming infectious. For seir only. Unit: days. 0.1 to 100. Default: 1."},
    {"name":"population","path":["population"],"kind":"number","help":"Size of the closed population, N. Unit: persons. 10 to 2000000000. Default: 763."},
    {"name":"inflation","path":["inflation"],"kind":"number","help":"Factor by which the spread of the forecast is widened before each update. 1 to 2. Default: 1.02."},
    {"name":"sigma-beta","path":["sigmaBeta"],"kind":"number","help":"How fast the contact rate may drift, the standard deviation of log β per square root of a day. Unit: per √day. 0 to 2. Default: 0.15."},
    {"name":"sigma-process","path":["sigmaProcess"],"kind":"number","help":"Noise of the model itself, the standard deviation of log I per square root of a day. Unit: per √day. 0 to 2. Default: 0.1."},
    {"name":"phi","path":["phi"],"kind":"number","help":"Precision of a day's count; its log has variance 1/φ + 1/(I + 0.5). Larger means more trust in the data. 0.1 to 10000. Default: 20."},
    {"name":"method","path":["method"],"kind":"string","help":"The update. eakf moves members without randomness, stochastic perturbs the observation, etkf transforms the whole ensemble. Default: eakf. One of eakf, stochastic, etkf."},
    {"name":"beta-prior.median","path":["betaPrior","median"],"kind":"number","help":"What is thought of the contact rate β on day 0, a lognormal distribution. Its median. Members stay between 0.0001 and 20 a day. Unit: per day. 0.001 to 20. Default: 1.7."},
    {"name":"beta-prior.sd-log","path":["betaPrior","sdLog"],"kind":"number","help":"What is thought of the contact rate β on day 0, a lognormal distribution. The standard deviation of its logarithm. 0 to 3. Default: 0.4."},
    {"name":"i0-prior.median","path":["I0Prior","median"],"kind":"number","help":"What is thought of the number of infectious persons on day 0, a lognormal distribution. Its median. Unit: persons. 0.001 to 1000000000. Default: 3."},
    {"name":"i0-prior.sd-log","path":["I0Prior","sdLog"],"kind":"number","help":"What is thought of the number of infectious persons on day 0, a lognormal distribution. The standard deviation of its logarithm. 0 to 3. Default: 0.6."},
    {"name":"estimate-infectious-period","path":["estimateInfectiousPeriod"],"kind":"boolean","help":"Whether the infectious period is estimated too; its prior is lognormal then, with median infectiousPeriodDays and 0.25 as the standard deviation of its logarithm. Default: false."},
    {"name":"horizon-days","path":["horizonDays"],"kind":"number","help":"How far beyond the last observation the result forecasts. Unit: days. 0 to 365. Default: 7."},
    {"name":"dataset","path":["dataset"],"kind":"string","help":"A data set of the server. boarding-school-1978, influenza A/H1N1 in an English boarding school of 763 boys, 14 days from 22 January, how many were in bed (BMJ 1978, 1:587, read from a figure; in bed is not infectious). Taken where there are no observations. One of boarding-school-1978."},
    {"name":"observations","path":["observations"],"kind":"numbers","help":"A series of your own, the number of cases on each day from day 0 on. In the place of dataset. Unit: persons. 2 to 1000 items."},
    {"name":"obs","path":["obs"],"kind":"numbers","help":"Another name for observations. Unit: persons. 2 to 1000 items."},
    {"name":"delay-ms","path":["delayMs"],"kind":"number","help":"Pause before each step, to watch it. A real run takes milliseconds. Unit: ms. 0 to 60000. Default: 0."},
  ],
  sweep: [
    {"name":"design","path":["design"],"kind":"string","help":"grid, every combination of the values of each range. latinHypercube, members points of which each range is covered evenly. Default: grid. One of grid, latinHypercube."},
    {"name":"members","path":["members"],"kind":"number","help":"Scenarios of a Latin hypercube. A grid has as many as its ranges have combinations. 2 to 2000. Default: 50."},
    {"name":"beta.from","path":["beta","from"],"kind":"number","help":"The contact rate β, how many a case infects in a day while everyone else is susceptible. One end of the range. Unit: per day. 0.001 to 20. Default: 1.2."},
    {"name":"beta.to","path":["beta","to"],"kind":"number","help":"The contact rate β, how many a case infects in a day while everyone else is susceptible. The other end; the same as from where it is not varied. Unit: per day. 0.001 to 20. Default: 2.2."},
    {"name":"beta.points","path":["beta","points"],"kind":"number","help":"The contact rate β, how many a case infects in a day while everyone else is susceptible. How many values of it a grid has, evenly from from to to. With 1 it is from. A Latin hypercube has its own. 1 to 20. Default: 6."},
    {"name":"infectious-period-days.from","path":["infectiousPeriodDays","from"],"kind":"number","help":"Mean time a case is infectious, 1/γ. One end of the range. Unit: days. 0.2 to 100. Default: 2.2."},
    {"name":"infectious-period-days.to","path":["infectiousPeriodDays","to"],"kind":"number","help":"Mean time a case is infectious, 1/γ. The other end; the same as from where it is not varied. Unit: days. 0.2 to 100. Default: 2.2."},
    {"name":"infectious-period-days.points","path":["infectiousPeriodDays","points"],"kind":"number","help":"Mean time a case is infectious, 1/γ. How many values of it a grid has, evenly from from to to. With 1 it is from. A Latin hypercube has its own. 1 to 20. Default: 1."},
    {"name":"intervention-day.from","path":["interventionDay","from"],"kind":"number","help":"The day from which on the intervention holds. One end of the range. Unit: days. 0 to 366. Default: 4."},
    {"name":"intervention-day.to","path":["interventionDay","to"],"kind":"number","help":"The day from which on the intervention holds. The other end; the same as from where it is not varied. Unit: days. 0 to 366. Default: 4."},
    {"name":"intervention-day.points","path":["interventionDay","points"],"kind":"number","help":"The day from which on the intervention holds. How many values of it a grid has, evenly from from to to. With 1 it is from. A Latin hypercube has its own. 1 to 20. Default: 1."},
    {"name":"reduction.from","path":["reduction","from"],"kind":"number","help":"By which share the intervention lowers the contact rate; 0 is none. One end of the range. 0 to 1. Default: 0."},
    {"name":"reduction.to","path":["reduction","to"],"kind":"number","help":"By which share the intervention lowers the contact rate; 0 is none. The other end; the same as from where it is not varied. 0 to 1. Default: 0.6."},
    {"name":"reduction.points","path":["reduction","points"],"kind":"number","help":"By which share the intervention lowers the contact rate; 0 is none. How many values of it a grid has, evenly from from to to. With 1 it is from. A Latin hypercube has its own. 1 to 20. Default: 4."},
    {"name":"model","path":["model"],"kind":"string","help":"stochastic, infections and recoveries come one by one, by chance (Gillespie). ode, the differential equation that this becomes in a large population; each scenario is run once. Default: stochastic. One of stochastic, ode."},
    {"name":"replicates","path":["replicates"],"kind":"number","help":"Runs of each scenario, where chance plays. 1 to 1000. Default: 40."},
    {"name":"population","path":["population"],"kind":"number","help":"Size of the closed population. Unit: persons. 10 to 1000000. Default: 763."},
    {"name":"initial-infectious","path":["initialInfectious"],"kind":"number","help":"Infectious persons on day 0; everyone else is susceptible. At most the population. Unit: persons. 1 to 1000000. Default: 3."},
    {"name":"days","path":["days"],"kind":"number","help":"How far trajectories are told. Epidemics are run to their end. Unit: days. 1 to 366. Default: 30."},
    {"name":"capacity","path":["capacity"],"kind":"number","help":"How many can be infectious at once and be cared for, such as beds. Unit: persons. 0 to 1000000. Default: 250."},
    {"name":"seed","path":["seed"],"kind":"number","help":"Seed of the random numbers. The same seed and params give the same numbers. 0 to 4294967295. Default: 1978."},
  ],
  mcmc: [
    {"name":"chains","path":["chains"],"kind":"number","help":"Chains, each from a start and with random numbers of its own. They are compared with each other. 2 to 16. Default: 4."},
    {"name":"warmup","path":["warmup"],"kind":"number","help":"Iterations of each chain in which it finds its way and its steps adapt. They are not kept. 200 to 50000. Default: 1000."},
    {"name":"iterations","path":["iterations"],"kind":"number","help":"Iterations of each chain after that, which are kept. 100 to 50000. Default: 2000."},
    {"name":"seed","path":["seed"],"kind":"number","help":"Seed of the random numbers. The same seed and params give the same numbers. 0 to 4294967295. Default: 1978."},
  ],
  replay: [
    {"name":"dataset","path":["dataset"],"kind":"string","help":"A data set of the server. sunspots-1700-2008, the mean number of sunspots of each year (NOAA National Geophysical Data Center, the Zürich numbers), x is the year. boarding-school-1978, boys in bed with influenza in an English boarding school (BMJ 1978, 1:587), x is the day, 0 for 22 January. Taken where there are no values. One of sunspots-1700-2008, boarding-school-1978."},
    {"name":"values","path":["values"],"kind":"numbers","help":"A series of your own. In the place of dataset. 1 to 10000 items."},
    {"name":"interval-ms","path":["intervalMs"],"kind":"number","help":"Pause between two ticks. With 0 points come as fast as it goes. Unit: ms. 0 to 60000. Default: 100."},
    {"name":"burst","path":["burst"],"kind":"number","help":"Points a tick. 1 to 1000. Default: 1."},
    {"name":"start-delay-ms","path":["startDelayMs"],"kind":"number","help":"Pause before the first point, so that whoever wants to see all of it can be there. Unit: ms. 0 to 3600000. Default: 0."},
    {"name":"loop","path":["loop"],"kind":"boolean","help":"Whether it begins again after the last value, until it is cancelled. index and x go on rising. Default: false."},
    {"name":"stamp","path":["stamp"],"kind":"boolean","help":"Whether x is the moment at which the point was told, to measure how long it is under way. Default: false."},
  ],
  ticker: [
    {"name":"symbols","path":["symbols"],"kind":"strings","help":"The shares, in the order in which each tick tells them. 1 to 50 items. Default: [\"ACME\",\"GLOBEX\",\"INITECH\"]."},
    {"name":"interval-ms","path":["intervalMs"],"kind":"number","help":"Time from one tick to the next. Unit: ms. 20 to 3600000. Default: 1000."},
    {"name":"seed","path":["seed"],"kind":"number","help":"Seed of the random numbers. The same seed and symbols give the same prices. 0 to 4294967295. Default: 1978."},
  ],
  chat: [
    {"name":"topic","path":["topic"],"kind":"string","help":"What it is about, as a heading. Whoever makes the room says it. 1 to 200 characters."},
  ],
};
