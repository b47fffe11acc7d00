/**
 * When the page draws: before a frame, each thing once however often it is asked to, and nothing in a tab that is not seen.
 * Where drawing costs more than its share of the time (a slow machine, one without a GPU, eight charts at once) it is done
 * less often: the page stays smooth to scroll and to type on, and what it shows is a little older.
 */

/** Texts that change more often than this, in ms, cannot be read. */
export const READABLE_MS = 150;

/** The share of the time that may go into drawing. */
const SHARE = 0.4;

/** What a frame takes beyond this, in ms, may cost the next one: it counts so many times, and so it gets seldom. */
const FITS_MS = 12;
const UNFIT = 5;

/** The longest that a page draws nothing, in ms. */
const LONGEST_REST_MS = 300;

const due = new Set();
const painted = new MessageChannel();
let isAsked = false;
let lastCostMs = 0;
let restUntil = 0;

painted.port1.onmessage = ({ data: beganAt }) => rest(beganAt, performance.now() - beganAt);

/**
 * @param {() => void} draw
 * @param {number} [everyMs] how long it waits at least until it draws again, in ms
 * @returns {(() => void) & { cancel: () => void }} asks for it to be drawn
 */
export function onFrame(draw, everyMs = 0) {
  const task = { draw, everyMs, notBefore: 0, drawnAt: -1 };
  const request = () => {
    due.add(task);
    ask();
  };
  request.cancel = () => due.delete(task);
  return request;
}

function ask() {
  if (!isAsked) requestAnimationFrame(frame);
  isAsked = true;
}

/** What asks to be drawn while this frame is made is drawn in it too, but nothing twice. */
function frame(now) {
  isAsked = false;
  if (now >= restUntil) {
    const beganAt = performance.now();
    let isDrawn = false;
    for (const task of due) {
      if (now < task.notBefore || task.drawnAt === now) continue;
      due.delete(task);
      Object.assign(task, { drawnAt: now, notBefore: now + task.everyMs });
      isDrawn = true;
      attempt(task.draw);
    }
    // A message is taken when the frame is done: layout, paint and, without a GPU, the pixels of canvases too.
    if (isDrawn) painted.port2.postMessage(beganAt);
  }
  if (due.size > 0) ask();
}

/** One that fails is told as any error of the page, and the others are drawn. */
function attempt(draw) {
  try {
    draw();
  } catch (error) {
    reportError(error);
  }
}

/**
 * A single slow frame says nothing: a page that has just been built goes on at once.
 * @param {number} beganAt when the frame was begun, in ms of the page's clock
 * @param {number} tookMs what it took
 */
function rest(beganAt, tookMs) {
  const costMs = Math.min(tookMs, lastCostMs);
  lastCostMs = tookMs;
  const counted = costMs + (UNFIT - 1) * Math.max(0, costMs - FITS_MS);
  restUntil = beganAt + Math.min(LONGEST_REST_MS, counted / SHARE);
}
