// One message as a bubble.
import { h, icon } from './dom.js';
import { textNodes } from './entities.js';
import { keyboard } from './keyboard.js';
import { richMessage } from './rich.js';
import { world } from './state.js';
import { clock } from './time.js';

/** The element of a message; `actionsOf(message)` gives what its buttons do. */
export function messageElement(message, actions) {
  const service = serviceText(message);
  if (service) return h('div', { class: 'message service', 'data-id': message.message_id }, service);

  const isOwn = message.from?.id === world.viewer;
  const isRich = Boolean(message.rich_message);
  const bubble = h('div', { class: `bubble${isRich ? ' is-rich' : ''}`, dir: 'auto' },
    sender(message, isOwn), via(message), quoted(message), photo(message), file(message), content(message, actions),
    h('div', { class: 'meta' }, message.edit_date && h('span', { class: 'edited' }, 'edited'), h('time', {}, clock(message.date))));
  return h('article', { class: `message ${isOwn ? 'own' : 'other'}`, 'data-id': message.message_id }, bubble, keyboard(message, actions));
}

/** A line of plain words, for the list of chats. */
export function summary(message) {
  if (!message) return '';
  return serviceText(message) ?? message.text ?? message.caption ?? (message.photo ? 'Photo' : message.document ? message.document.file_name : firstWords(message.rich_message?.blocks));
}

function content(message, actions) {
  if (message.rich_message) return richMessage(message.rich_message, `m${message.chat.id}-${message.message_id}`, actions);
  const text = message.text ?? message.caption;
  return text && h('div', { class: 'text' }, textNodes(text, message.entities ?? message.caption_entities, actions.onCommand));
}

const nameOf = message => message.sender_chat?.title ?? message.from?.first_name ?? '';

const sender = (message, isOwn) => !isOwn && message.chat.type !== 'private' && h('div', { class: 'sender' }, nameOf(message));

const via = message => message.via_bot && h('div', { class: 'via' }, `via @${message.via_bot.username}`);

const quoted = message => message.reply_to_message && h('div', { class: 'quoted' },
  h('div', { class: 'sender' }, nameOf(message.reply_to_message)), h('div', {}, summary(message.reply_to_message)));

function photo(message) {
  const size = message.photo?.at(-1);
  return size && h('a', { class: 'photo', file: size.file_id, target: '_blank', rel: 'noopener' },
    h('img', { file: size.file_id, alt: message.caption ?? 'Photo', width: size.width, height: size.height, loading: 'lazy' }));
}

function file(message) {
  const document = message.document;
  return document && h('a', { class: 'file', file: document.file_id, download: document.file_name },
    h('span', { class: 'file-icon' }, icon('file')),
    h('span', { class: 'file-name' }, document.file_name ?? 'File', h('small', {}, bytes(document.file_size ?? 0))));
}

function bytes(size) {
  const units = ['bytes', 'kB', 'MB'];
  let step = 0;
  for (; size >= 1000 && step < 2; step++) size /= 1000;
  return `${step ? size.toFixed(1) : size} ${units[step]}`;
}

function serviceText(message) {
  const names = list => list.map(user => user.first_name).join(', ');
  if (message.new_chat_members) return `${names(message.new_chat_members)} joined the group`;
  if (message.left_chat_member) return `${message.left_chat_member.first_name} left the group`;
  if (message.migrate_to_chat_id) return 'The group became a supergroup';
  if (message.migrate_from_chat_id) return 'The supergroup was made from a group';
  return null;
}

function firstWords(blocks) {
  const words = text => (typeof text === 'string' ? text : Array.isArray(text) ? text.map(words).join('') : text ? words(text.text ?? text.alternative_text ?? '') : '');
  for (const block of blocks ?? []) {
    const found = words(block.text ?? block.summary ?? block.caption);
    if (found) return found;
  }
  return 'Rich message';
}
