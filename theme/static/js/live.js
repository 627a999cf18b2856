// Relative words, states and the reader's own time; what has passed leaves boards and lists of what is ahead.
// Nothing moves that holds the focus.
import { language, now, say, words } from './page.js';
import { distance, rowOf, stateOf } from './state.js';

const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: /^en/.test(language) ? 'long' : 'short' });
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const clock = new Intl.DateTimeFormat(language, time);
const dayAndClock = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', ...time });
const isoDay = (at) => [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
const HAS_OFFSET = /T.*(Z|[+-]\d\d:\d\d)$/;
const RELATIVE_DAYS = 60;
const COUNTED = new Set(['open', 'extended', 'moved', 'planned', 'closes-today']);

const read = (element) => ({ element, ...rowOf(element.dataset) });

function setState({ element }, state) {
  const mark = element.querySelector('[data-st]');
  if (!mark || !words[state]) return;
  mark.className = `st st-${state}`;
  mark.textContent = words[state];
}

function setRelative(row, state, at) {
  const place = row.element.querySelector('[data-rel]');
  if (place) {
    const far = COUNTED.has(state) && distance(row, at);
    place.textContent = far && !(far[1] === 'day' && far[0] > RELATIVE_DAYS) ? relative.format(...far) : '';
  }
  const caution = row.element.querySelector('[data-caution]');
  if (caution) caution.textContent = state === 'closes-today' && !row.zoned ? words.lastday : '';
}

/** The reader's own time, beside the stated one. */
function setLocal({ element, day }) {
  const place = element.querySelector('[data-local]');
  if (!place || !HAS_OFFSET.test(day)) return;
  const at = new Date(day);
  place.textContent = say(words.local, { time: (isoDay(at) === day.slice(0, 10) ? clock : dayAndClock).format(at) });
}

function update(rows, at) {
  for (const row of rows) {
    const state = stateOf(row, at);
    if (state !== row.shown) setState(row, state);
    row.shown = state;
    setRelative(row, state, at);
    row.element.classList.toggle('past', at >= row.closes);
  }
}

/** A board holds what is live: its next rows come up when one has passed. */
function settleBoards() {
  for (const board of document.querySelectorAll('[data-board]')) {
    const room = Number(board.dataset.board);
    const live = [...board.children].filter((row) => !row.classList.contains('past'));
    if (room === 1) board.closest('.board').classList.toggle('over', !live.length);
    if (room === 1) continue;
    for (const row of board.children) {
      const place = live.indexOf(row);
      if (!row.contains(document.activeElement)) row.hidden = place < 0 || place >= room;
    }
    const empty = board.parentElement.querySelector('[data-board-empty]');
    if (empty) empty.hidden = live.length > 0;
    else board.closest('.board').hidden = !live.length;
  }
  for (const row of document.querySelectorAll('[data-leaves]')) row.hidden = row.classList.contains('past');
  for (const strip of document.querySelectorAll('.onnow')) strip.hidden = !strip.querySelector('li:not([hidden])');
}

/** On the page of dates: rows that have passed since it was made go to the head of the recent past. */
function settlePast() {
  const list = document.querySelector('[data-past-list]');
  if (!list) return;
  const gone = [...document.querySelectorAll('[data-section] .call.past')].filter((row) => !row.closest('[data-past]') && !row.contains(document.activeElement));
  const end = (row) => Date.parse(row.dataset.closes);
  list.prepend(...gone.sort((one, two) => end(two) - end(one) || (one.id < two.id ? 1 : -1)));
  for (const calls of document.querySelectorAll('.calls')) hideEmpty(calls);
}

/** Hide a section without a visible row, and show it again when it has one. */
export function hideEmpty(calls) {
  let section = calls.closest('[data-section]');
  while (section) {
    section.hidden = !section.querySelector('.call:not([hidden])');
    section = section.parentElement.closest('[data-section]');
  }
}

export function startLive() {
  const rows = [...document.querySelectorAll('[data-row]')].map(read);
  for (const place of document.querySelectorAll('[data-word]')) place.textContent = words[place.dataset.word];
  rows.forEach(setLocal);
  const made = Date.parse(document.documentElement.dataset.asof);
  const sums = document.querySelectorAll('[data-sum]');
  const tick = () => {
    const at = now();
    update(rows, at);
    settleBoards();
    settlePast();
    moveFlags(at);
    if (Math.abs(at - made) > 864e5) for (const sum of sums) sum.hidden = true;
  };
  tick();
  setInterval(tick, 60e3);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) tick(); });
}

/** The yellow flag of a timeline stands where today is. */
function moveFlags(at) {
  for (const picture of document.querySelectorAll('svg[data-start]')) {
    const flag = picture.querySelector('[data-flag]');
    const start = Date.parse(picture.dataset.start), end = Date.parse(picture.dataset.end);
    if (!flag || !(end > start)) continue;
    const share = ((at - start) / (end - start)) * 100;
    const place = `${share.toFixed(2)}%`;
    flag.toggleAttribute('hidden', at < start || at > end);
    flag.querySelector('line').setAttribute('x1', place);
    flag.querySelector('line').setAttribute('x2', place);
    flag.querySelector('svg').setAttribute('x', place);
    const shift = share < 8 ? 25 : share > 92 ? -25 : 0;
    flag.querySelector('rect').setAttribute('x', shift - 25);
    flag.querySelector('text').setAttribute('x', shift);
    flag.querySelector('text').textContent = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }).format(at);
  }
}
