// Rich messages: blocks and rich texts to nodes.
import { h, icon, safeUrl } from './dom.js';
import { command, expandable, spoiler } from './entities.js';
import { dateTime } from './time.js';
import { richButton } from './keyboard.js';

/** The nodes of a rich message. `scope` makes its anchors its own; `actions` are what its buttons and commands do. */
export function richMessage(rich, scope, actions) {
  const context = { scope, actions };
  return h('div', { class: 'rich', dir: rich.is_rtl ? 'rtl' : 'auto' }, blocks(rich.blocks, context));
}

const blocks = (list, context) => (list ?? []).map(item => block(item, context));

function block(item, context) {
  const text = () => inline(item.text, context);
  switch (item.type) {
    case 'paragraph': return h('p', {}, text());
    case 'heading': return h(`h${item.size}`, {}, text());
    case 'pre': return h('pre', { title: item.language }, h('code', {}, text()));
    case 'footer': return h('footer', {}, text());
    case 'divider': return h('hr');
    case 'mathematical_expression': return h('pre', { class: 'math' }, item.expression);
    case 'anchor': return h('span', { id: idOf(item.name, context) });
    case 'list': return list(item, context);
    case 'blockquote': return h('blockquote', {}, blocks(item.blocks, context), credit(item, context));
    case 'expandable_blockquote': return expandable(text(), credit(item, context));
    case 'pullquote': return h('aside', {}, h('p', {}, text()), credit(item, context));
    case 'table': return table(item, context);
    case 'details': return h('details', { open: item.is_open }, h('summary', {}, inline(item.summary, context)), h('div', { class: 'details-body' }, blocks(item.blocks, context)));
    case 'buttons': return h('div', { class: 'button-row', 'data-align': item.align }, item.buttons.map(button => richButton(button, inline(button.text, context), context.actions)));
    case 'map': return captioned(item, h('span', { class: 'media' }, `Map ${item.location.latitude}, ${item.location.longitude}`), context);
    case 'collage': case 'slideshow': return captioned(item, h('div', { class: 'gallery' }, blocks(item.blocks, context)), context);
    default: return captioned(item, media(item), context);
  }
}

function list(item, context) {
  const rows = item.items.map(entry => h('li', {},
    h('span', { class: 'label' }, entry.has_checkbox ? (entry.is_checked ? '☑' : '☐') : entry.label),
    h('div', {}, blocks(entry.blocks, context))));
  return h('ul', { class: 'rich-list' }, rows);
}

function table(item, context) {
  const looks = ['bordered', 'striped', 'compact'].filter(look => item[`is_${look}`]).join(' ');
  const rows = item.cells.map(row => h('tr', {}, row.map(cell => h(cell.is_header ? 'th' : 'td',
    { colspan: cell.colspan, rowspan: cell.rowspan, 'data-align': cell.align, 'data-valign': cell.valign }, inline(cell.text, context)))));
  return h('div', { class: 'table-box', tabindex: 0, role: 'group' },
    h('table', { class: looks }, item.caption && h('caption', {}, inline(item.caption, context)), h('tbody', {}, rows)));
}

const credit = (item, context) => item.credit && h('cite', {}, inline(item.credit, context));

const captioned = (item, content, context) => h('figure', {}, content,
  item.caption && h('figcaption', {}, inline(item.caption.text, context), credit(item.caption, context)));

// The page loads nothing from elsewhere: a medium is shown as a link to it.
const media = item => h('a', { class: 'media', href: safeUrl(item.source ?? '') ?? undefined }, icon('file'), `${item.type}: ${item.source ?? ''}`);

const STYLES = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', subscript: 'sub', superscript: 'sup', marked: 'mark', code: 'code' };

function inline(text, context) {
  if (text === undefined || text === null) return [];
  if (typeof text === 'string') return [text];
  if (Array.isArray(text)) return text.flatMap(part => inline(part, context));
  const children = () => inline(text.text, context);
  if (STYLES[text.type]) return [h(STYLES[text.type], {}, children())];
  switch (text.type) {
    case 'spoiler': return [spoiler(children())];
    case 'date_time': return [dateTime(text.unix_time, text.date_time_format, children())];
    case 'url': return [h('a', { href: text.url.includes('://') ? text.url : `http://${text.url}` }, children())];
    case 'email_address': return [h('a', { href: `mailto:${text.email_address}` }, children())];
    case 'phone_number': return [h('a', { href: `tel:${text.phone_number}` }, children())];
    case 'bot_command': return [command(text.bot_command, children(), context.actions.onCommand)];
    case 'custom_emoji': return [text.alternative_text];
    case 'mathematical_expression': return [h('code', { class: 'math' }, text.expression)];
    case 'anchor': return [h('span', { id: idOf(text.name, context) })];
    case 'anchor_link': return [jump(text.anchor_name, children(), context)];
    case 'reference': return [h('span', { class: 'reference', id: idOf(text.name, context), tabindex: -1 }, children())];
    case 'reference_link': return [h('sup', {}, jump(text.reference_name, children(), context))];
    case 'button': return [richButton(text.button, inline(text.button.text, context), context.actions)];
    default: return [h('span', { class: 'mention' }, children())];
  }
}

const idOf = (name, context) => `${context.scope}-${name}`;

function jump(name, children, context) {
  // A span, not a button: the full stop after a footnote mark must not fall to the next line.
  const show = () => reveal(idOf(name, context));
  return h('span', { role: 'button', tabindex: 0, class: 'jump', on: { click: show, keydown: event => event.key === 'Enter' && show() } }, children);
}

function reveal(id) {
  const target = document.getElementById(id);
  if (!target) return;
  for (let details = target.closest('details'); details; details = details.parentElement.closest('details')) details.open = true;
  const block = target.textContent ? target : target.nextElementSibling ?? target;
  block.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  block.classList.remove('flash');
  requestAnimationFrame(() => block.classList.add('flash'));
}
