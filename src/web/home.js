import { jobTypes } from './contract.js';
import { h, setText } from './dom.js';
import { links } from './router.js';
import { client } from './session.js';
import { demoOf } from './start/demo.js';
import { gallery, StartForm } from './start/form.js';

/** What is shown where no job is: what there is to start, and what happens then. */
export class HomePage {
  element = h('div', { class: 'home' }, h('p', { class: 'loading', role: 'status' }, 'Loading the job types …'));
  #error = h('p', { class: 'head-error', role: 'alert', hidden: true });

  constructor() {
    document.title = 'Jobwire';
    void this.#open();
  }

  close() {}

  async #open() {
    try {
      const types = await jobTypes();
      this.element.replaceChildren(
        h(
          'header',
          { class: 'home-head' },
          h('h1', {}, 'Long jobs, told as they run'),
          h(
            'p',
            { class: 'lead' },
            'Start one, and watch every event come in over a WebSocket, an event stream or plain polling. Switch between them in the middle, reload the page, restart the server: nothing is lost, nothing comes twice.',
          ),
        ),
        this.#error,
        h('h2', { class: 'unseen' }, 'Job types'),
        gallery(types, (type, button) => this.#try(type, button)),
        lesson(),
      );
    } catch (error) {
      this.element.replaceChildren(
        h(
          'section',
          { class: 'nothing', role: 'alert' },
          h('h1', {}, 'The job types cannot be shown'),
          h('p', {}, error.message),
          h('p', {}, h('button', { type: 'button', onclick: () => this.#open() }, 'Try again')),
        ),
      );
    }
  }

  async #try(type, button) {
    const { params, options } = demoOf(type);
    button.disabled = true;
    this.#error.hidden = true;
    const run = client()[type.name].start(params, options);
    try {
      location.hash = links.job(await run.id());
    } catch (error) {
      setText(this.#error, error.message);
      this.#error.hidden = false;
    } finally {
      run.close();
      button.disabled = false;
    }
  }
}

function lesson() {
  const steps = [
    ['Start', 'A job is kept before you are told that it is: not even a crash of the server takes it back.'],
    ['Follow', 'Each job has one log. Every event has a number, without holes, and the same bytes on every transport.'],
    ['Leave', 'Closing this page stops nothing. Only Cancel does. Come back with the link, and go on where you were.'],
  ];
  return h(
    'ol',
    { class: 'lesson' },
    ...steps.map(([title, text]) => h('li', {}, h('h3', {}, title), h('p', {}, text))),
  );
}

/** The form for one job type. */
export class StartPage {
  element = h('div', { class: 'home' }, h('p', { class: 'loading', role: 'status' }, 'Loading …'));

  /** @param {string} name of the type @param {string} [from] a job whose params it begins with */
  constructor(name, from) {
    document.title = `Start ${name} · Jobwire`;
    void this.#open(name, from);
  }

  close() {}

  async #open(name, from) {
    try {
      const [types, job] = await Promise.all([jobTypes(), from ? client().jobs.get(from) : undefined]);
      const type = types.get(name);
      if (!type) throw new Error(`This server has no job type ${name}.`);
      this.element.replaceChildren(new StartForm(type, job?.params).element);
    } catch (error) {
      this.element.replaceChildren(
        h(
          'section',
          { class: 'nothing', role: 'alert' },
          h('h1', {}, 'There is nothing to start'),
          h('p', {}, error.message),
          h('p', {}, h('a', { class: 'button', href: '#/new' }, 'All job types')),
        ),
      );
    }
  }
}

/** What is shown at an address that leads nowhere. */
export class NowherePage {
  element = h(
    'section',
    { class: 'nothing', role: 'alert' },
    h('h1', {}, 'There is nothing here'),
    h('p', {}, 'The address cannot be read. A part of it may have been lost on the way.'),
    h('p', {}, h('a', { class: 'button', href: links.home }, 'All jobs')),
  );

  constructor() {
    document.title = 'Nothing here · Jobwire';
  }

  close() {}
}
