import { h, icon, setText } from './dom.js';
import { HomePage, NowherePage, StartPage } from './home.js';
import { JobPage } from './job/page.js';
import { ListPane } from './list/pane.js';
import { onPlace } from './router.js';
import { session } from './session.js';
import { WhoDialog } from './who.js';

const main = document.getElementById('main');
const link = document.getElementById('link');
const who = new WhoDialog();

const LINK = { connecting: 'Connecting', live: 'Live', lost: 'Reconnecting', refused: 'Refused' };

const list = new ListPane(document.getElementById('list'), (state, detail) => {
  setText(link, LINK[state]);
  link.dataset.state = state;
  link.title = detail;
  if (state === 'refused' && !session.hasToken) who.open(detail);
});

let page;
let isFirst = true;

/** Shows the page of a place; the focus goes to it, so that a screen reader and the keyboard are there too. */
function show(place) {
  page?.close();
  page = pageOf(place);
  list.mark(place.page === 'job' ? place.id : undefined);
  document.body.dataset.page = place.page;
  main.replaceChildren(page.element);
  if (!isFirst) main.focus({ preventScroll: true });
  if (!isFirst) main.scrollTo(0, 0);
  isFirst = false;
}

function pageOf(place) {
  if (place.page === 'job') return new JobPage(place.id);
  if (place.page === 'new' && place.type) return new StartPage(place.type, place.from);
  if (place.page === 'nowhere') return new NowherePage();
  return new HomePage();
}

onPlace(show);

session.onChange(() => {
  list.reload();
  dispatchEvent(new HashChangeEvent('hashchange'));
});

const theme = document.getElementById('theme');

function isDark() {
  const { theme: chosen } = document.documentElement.dataset;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function showTheme() {
  theme.replaceChildren(icon(isDark() ? 'sun' : 'moon'));
}

theme.addEventListener('click', () => {
  const next = isDark() ? 'light' : 'dark';
  localStorage.setItem('jobwire:theme', next);
  document.documentElement.dataset.theme = next;
  showTheme();
});
showTheme();

const button = document.getElementById('who');
const showName = () => button.replaceChildren(h('bdi', {}, session.name ?? 'Guest'));
button.addEventListener('click', () => who.open());
session.onChange(showName);
showName();
