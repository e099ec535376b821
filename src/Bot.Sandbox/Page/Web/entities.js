// Text with entities to nodes.
import { h } from './dom.js';
import { dateTime } from './time.js';

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code' };

/** The nodes of a text; `onCommand` is called with a bot command that is clicked. */
export function textNodes(text, entities = [], onCommand) {
  return between(text, 0, text.length, [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length), onCommand);
}

function between(text, start, end, entities, onCommand) {
  const nodes = [];
  let at = start;
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    if (entity.offset < at) continue;
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const inner = entities.slice(i + 1).filter(other => other.offset < stop);
    nodes.push(wrap(entity, text.slice(entity.offset, stop), between(text, entity.offset, stop, inner, onCommand), onCommand));
    at = stop;
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

function wrap(entity, word, children, onCommand) {
  switch (entity.type) {
    case 'bold': case 'italic': case 'underline': case 'strikethrough': case 'code':
      return h(TAGS[entity.type], {}, children);
    case 'pre':
      return h('pre', { title: entity.language }, h('code', {}, children));
    case 'text_link':
      return h('a', { href: entity.url }, children);
    case 'url':
      return h('a', { href: word.includes('://') ? word : `http://${word}` }, children);
    case 'email':
      return h('a', { href: `mailto:${word}` }, children);
    case 'phone_number':
      return h('a', { href: `tel:${word.replace(/[^+\d]/g, '')}` }, children);
    case 'bot_command':
      return command(word, children, onCommand);
    case 'mention': case 'hashtag': case 'cashtag': case 'text_mention':
      return h('span', { class: 'mention' }, children);
    case 'spoiler':
      return spoiler(children);
    case 'blockquote':
      return h('blockquote', {}, children);
    case 'expandable_blockquote':
      return expandable(children);
    case 'date_time':
      return dateTime(entity.unix_time, entity.date_time_format ?? '', children);
    default:
      return h('span', {}, children);
  }
}

export const command = (word, children, onCommand) => h('button', { type: 'button', class: 'command', on: { click: () => onCommand?.(word) } }, children);

export function spoiler(children) {
  const cover = h('span', { class: 'spoiler', role: 'button', tabindex: 0, title: 'Show' }, children);
  const show = () => cover.classList.add('shown');
  cover.addEventListener('click', show);
  cover.addEventListener('keydown', event => event.key === 'Enter' && show());
  return cover;
}

/** A quotation of which only the first lines show until it is opened. */
export function expandable(children, credit) {
  const body = h('div', { class: 'quote-body' }, children);
  const toggle = h('button', { type: 'button', class: 'quote-toggle', 'aria-expanded': 'false', on: { click: flip } }, 'Show more');
  const quote = h('blockquote', { class: 'expandable' }, body, credit, toggle);
  function flip() {
    const isOpen = quote.classList.toggle('open');
    toggle.setAttribute('aria-expanded', String(isOpen));
    toggle.textContent = isOpen ? 'Show less' : 'Show more';
  }
  // A quotation that fits needs no switch; its height is known once it is on the page.
  requestAnimationFrame(() => { toggle.hidden = body.scrollHeight <= body.clientHeight + 2; });
  return quote;
}
