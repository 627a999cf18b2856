// The one table of states, the mirror of plugins/callboard/relate/agenda.py; a test holds both together.

const MINUTE = 60e3, HOUR = 60 * MINUTE, DAY = 24 * HOUR;

/** What a row's element says, as numbers: `data` is its dataset. */
export function rowOf(data) {
  const row = {
    day: data.day, state: data.state, status: data.status, kind: data.kind, moved: data.moved ?? '',
    deadline: data.deadline != null, lasts: data.lasts != null, zoned: data.zoned != null,
    opens: Date.parse(data.opens), last: Date.parse(data.last ?? data.opens), closes: Date.parse(data.closes),
  };
  if (row.zoned || Number.isNaN(row.closes)) return row;
  // A date without a zone begins with the reader's own day; it ends where a day ends last, at UTC-12.
  row.firstDay = data.day.slice(0, 10);
  row.lastDay = new Date(row.closes - 12 * HOUR - 1).toISOString().slice(0, 10);
  row.opens = before(row.closes, Date.parse(`${row.firstDay}T00:00`));
  row.last = before(row.closes, Math.max(row.opens, Date.parse(`${row.lastDay}T00:00`)));
  return row;
}

const before = (end, begin) => (begin < end ? begin : end - DAY);

/** A row's state at `now`, in milliseconds. The first rule that holds gives the word. */
export function stateOf(row, now) {
  if (row.status === 'cancelled' || row.status === 'superseded') return 'cancelled';
  if (Number.isNaN(row.closes)) return row.state;
  if (now >= row.closes) return row.deadline ? 'closed' : 'past';
  if (row.status === 'tentative') return 'tentative';
  if (row.kind === 'event' && now >= row.opens) return 'on-now';
  if (row.deadline && now >= row.last) return 'closes-today';
  return row.moved || (row.deadline && (!row.lasts || now >= row.opens) ? 'open' : 'planned');
}

const midnight = (date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

/**
 * How far it is, as [number, unit] for Intl.RelativeTimeFormat, or null once it is over. A date without a zone is
 * counted in days of the calendar; a zoned one to its instant, on its last day in hours and minutes.
 */
export function distance(row, now) {
  const today = midnight(new Date(now));
  if (!row.zoned) {
    const days = Math.round((Date.parse(row.deadline ? row.lastDay : row.firstDay) - today) / DAY);
    return days >= 0 ? [days, 'day'] : null;
  }
  const target = row.deadline ? row.closes : row.opens;
  const left = target - now;
  if (!(left > 0)) return null;
  const days = Math.round((midnight(new Date(target)) - today) / DAY);
  if (days > 0 && left > 12 * HOUR) return [days, 'day'];
  return left < HOUR ? [Math.ceil(left / MINUTE), 'minute'] : [Math.floor(left / HOUR), 'hour'];
}
