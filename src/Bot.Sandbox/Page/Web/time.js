// Moments in the viewer's own language and zone.
import { h } from './dom.js';
import { locale } from './state.js';

const format = (unix, options) => new Intl.DateTimeFormat(locale(), options).format(new Date(unix * 1000));

export const clock = unix => format(unix, { hour: '2-digit', minute: '2-digit' });
export const day = unix => format(unix, { day: 'numeric', month: 'long', year: 'numeric' });

/** A `date_time`: r is relative; w weekday, d or D date, t or T time; without a format the text stays. */
export function dateTime(unix, pattern, children) {
  if (Number.isNaN(new Date(unix * 1000).getTime())) return h('span', {}, children);
  const shown = pattern === '' ? children : pattern === 'r' ? relative(unix) : format(unix, optionsOf(pattern));
  return h('time', { class: 'date-time', datetime: new Date(unix * 1000).toISOString(), title: format(unix, { dateStyle: 'full', timeStyle: 'long' }) }, shown);
}

function optionsOf(pattern) {
  const options = {};
  if (pattern.includes('w')) options.weekday = 'long';
  if (pattern.includes('d')) Object.assign(options, { day: '2-digit', month: '2-digit', year: 'numeric' });
  if (pattern.includes('D')) Object.assign(options, { day: 'numeric', month: 'long', year: 'numeric' });
  if (pattern.includes('t')) Object.assign(options, { hour: '2-digit', minute: '2-digit' });
  if (pattern.includes('T')) Object.assign(options, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return options;
}

const UNITS = [['year', 31557600], ['month', 2629800], ['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];

function relative(unix) {
  const seconds = unix - Date.now() / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
