// The one table of states (docs/design.md), pure, so that the publisher's and the browser's can be held together.

/**
 * A row's state at `now` (milliseconds). `row`: {state, kind, opens, closes, deadline, moved}; `opens` is where its
 * first day begins and `closes` where its last instant ends, in milliseconds, NaN where nothing is known.
 */
export function stateOf(row, now) {
  if (row.state === 'cancelled' || row.state === 'tba' || Number.isNaN(row.closes)) return row.state;
  if (now >= row.closes) return 'closed';
  if (row.state === 'tentative') return 'tentative';
  const begun = now >= row.opens;
  if (begun && row.deadline) return 'closes-today';
  if (begun && row.kind === 'event') return 'on-now';
  return row.moved || (row.deadline ? 'open' : 'planned');
}

const MINUTE = 60e3, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
const midnight = (date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

/**
 * How far it is, as [number, unit] for Intl.RelativeTimeFormat, or null once it is over. A row of a day alone, without
 * a zone, is counted in days of the calendar; a zoned one to its instant, on its last day in hours and minutes.
 * `row`: as for stateOf, with `zoned` and `day`, the stated day as "2023-02-10".
 */
export function distance(row, now) {
  const today = midnight(new Date(now));
  if (!row.zoned) {
    const days = Math.round((Date.parse(row.day.slice(0, 10)) - today) / DAY);
    return days < 0 ? null : [days, 'day'];
  }
  const target = row.deadline ? row.closes : row.opens;
  const left = target - now;
  if (!(left > 0)) return null;
  const days = Math.round((midnight(new Date(target)) - today) / DAY);
  if (days > 0 && left > 12 * HOUR) return [days, 'day'];
  return left < HOUR ? [Math.ceil(left / MINUTE), 'minute'] : [Math.floor(left / HOUR), 'hour'];
}
