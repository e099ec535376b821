// Who is looking, and the chats they see.
import { api } from './api.js';
import { fill, h, icon } from './dom.js';
import { choose } from './notices.js';
import { summary } from './message.js';
import { addressOf, chatsOf, countUnread, titleOf, unreadIn, world } from './state.js';
import { flipTheme } from './theme.js';
import { clock } from './time.js';

const LANGUAGES = [['English', 'en'], ['Українська', 'uk'], ['Русский', 'ru']];

/** Draws the sidebar anew. */
export function drawSidebar() {
  fill(document.getElementById('sidebar'),
    h('div', { class: 'brand' }, h('h1', {}, 'Sandbox'), h('span', { class: 'badge' }, 'not Telegram'),
      h('button', { type: 'button', class: 'round', 'aria-label': 'Light or dark', title: 'Light or dark', on: { click: flipTheme } }, icon('theme'))),
    h('div', { class: 'section' }, 'You are'),
    h('div', { class: 'users', role: 'listbox', 'aria-label': 'Users' }, world.users.map(userRow), addUserButton()),
    h('div', { class: 'section' }, 'Chats'),
    h('nav', { class: 'chats' }, chatsOf(world.viewer).map(chatRow)));
}

/** Two letters on a colour that stays with the name. */
export function avatar(name, id) {
  const letters = name.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).slice(0, 2).map(word => [...word][0]).join('').toUpperCase();
  return h('span', { class: `avatar hue-${Math.abs(id) % 6}` }, letters || '?');
}

/** The avatar of a chat: that of the bot for the private one. */
export const chatAvatar = chat => avatar(titleOf(chat), chat.type === 'private' ? world.bot.id : chat.id);

function userRow(user) {
  const unread = user.id === world.viewer ? 0 : countUnread(user.id);
  return h('button', {
    type: 'button', class: 'user', role: 'option', 'aria-selected': String(user.id === world.viewer), 'data-user': user.id, title: user.note ?? '',
    on: { click: () => { location.hash = addressOf(user.id, user.id); } },
  }, avatar(user.first_name, user.id), h('span', { class: 'user-name' }, user.first_name), h('span', { class: 'user-note' }, user.language_code ?? ''), unread > 0 && h('span', { class: 'unread' }, unread));
}

const addUserButton = () => h('button', { type: 'button', class: 'user add', on: { click: addUser } }, h('span', { class: 'avatar plus' }, '+'), h('span', { class: 'user-name' }, 'New user'));

function addUser() {
  choose('Language of the new user', LANGUAGES.map(([name, code]) => [name, async () => {
    const { id } = await api.addUser(`Guest ${world.users.length + 1}`, code);
    location.hash = addressOf(id, id);
  }]));
}

function chatRow(chat) {
  const unread = unreadIn(world.viewer, chat.id);
  return h('button', {
    type: 'button', class: `chat-row${chat.id === world.chat ? ' current' : ''}`, 'data-chat': chat.id,
    on: { click: () => { location.hash = addressOf(world.viewer, chat.id); document.body.classList.remove('listing'); } },
  },
  chatAvatar(chat),
  h('span', { class: 'chat-text' },
    h('span', { class: 'chat-title', dir: 'auto' }, titleOf(chat)),
    h('span', { class: 'chat-last', dir: 'auto' }, summary(chat.last) || kindOf(chat))),
  h('span', { class: 'chat-side' }, chat.last && h('time', {}, clock(chat.last.date)), unread > 0 && h('span', { class: 'unread' }, unread)));
}

const KINDS = { private: 'Bot', group: 'Group', supergroup: 'Supergroup', channel: 'Channel' };

/** What kind of chat it is, and how large. */
export const kindOf = chat => (chat.type === 'private' ? 'bot' : `${KINDS[chat.type].toLowerCase()}, ${chat.members.length} people`);
