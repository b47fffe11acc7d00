// Each line below an `@ts-expect-error` is wrong, and the compiler says so; where it did not, it would say that.
import { createClient, type EnkfRun } from '@jobwire/client';

// @ts-expect-error The address is missing.
createClient({});
// @ts-expect-error No such transport.
createClient({ baseUrl: '/', transports: ['carrier-pigeon'] });
// @ts-expect-error A token is no number.
createClient({ baseUrl: '/', token: 7 });
const client = createClient({ baseUrl: '/' });

// @ts-expect-error No such job type.
client.frobnicate.start({});
// @ts-expect-error A param of the wrong type.
client.enkf.start({ ensembleSize: '200' });
// @ts-expect-error A param that there is not.
client.enkf.start({ ensambleSize: 200 });
// @ts-expect-error A name that is none of those that there are.
client.enkf.start({ model: 'sird' });
// @ts-expect-error A field within a param that there is not.
client.enkf.start({ betaPrior: { mean: 2 } });
// @ts-expect-error An option that there is not.
client.enkf.start({}, { idempotencykey: 'k' });
// @ts-expect-error A cursor is a text.
client.jobs.watch('id', { after: 17 });
// @ts-expect-error No such status.
client.jobs.list({ status: 'done' });

export async function follow(run: EnkfRun): Promise<void> {
  for await (const event of run) {
    // @ts-expect-error Not every event has this in its data.
    console.log(event.data.I_est);
    // @ts-expect-error No job has events of this type.
    if (event.type === 'finished') return;
    if (event.type === 'progress') {
      // @ts-expect-error No such field.
      console.log(event.data.estimate);
      // @ts-expect-error What came is not to be changed into something else.
      const text: string = event.data.step;
      console.log(text);
    }
  }
  // @ts-expect-error No such input of this job type.
  await run.input.say({ text: 'hello' });
  // @ts-expect-error A field of the wrong type.
  await run.input.tune({ phi: 'much' });
  // @ts-expect-error There is no such thing to listen to.
  run.on('progress', () => {});
  // @ts-expect-error A result is of its job type.
  console.log((await run.result()).rHat);
  // @ts-expect-error The cursor is read, not written.
  run.cursor = '17';
  // @ts-expect-error One cancels a job, and not a client.
  client.cancel();
}
