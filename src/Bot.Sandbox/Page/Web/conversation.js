// The chat that is open: its header and messages.
import { api } from './api.js';
import { fill, h, icon } from './dom.js';
import { messageElement } from './message.js';
import { alertBox, choose, toast } from './notices.js';
import { chatAvatar, kindOf } from './sidebar.js';
import { chatsOf, currentChat, titleOf, viewer, world } from './state.js';
import { day } from './time.js';
import { openInline, write } from './composer.js';

const log = () => document.getElementById('log');
let typingUntil = 0;
let typingTimer = null;

/** Draws header and messages of the open chat. */
export function drawConversation() {
  drawHeader();
  const messages = world.messages.get(world.chat) ?? [];
  const nodes = [];
  messages.forEach((message, i) => {
    if (i === 0 || day(messages[i - 1].date) !== day(message.date)) nodes.push(h('div', { class: 'day' }, day(message.date)));
    nodes.push(messageElement(message, actionsOf(message)));
  });
  fill(log(), messages.length === 0 ? welcome() : nodes);
  scrollTo(nodes.at(-1));
}

/** Adds a new message at the end. */
export function addMessage(message) {
  stopTyping();
  const messages = world.messages.get(world.chat);
  if (messages.length <= 1 || day(messages.at(-2).date) !== day(message.date)) return drawConversation();
  const element = messageElement(message, actionsOf(message));
  element.classList.add('arriving');
  log().append(element);
  scrollTo(element);
}

/** Shows a message as it is now, in its place. */
export function replaceMessage(message) {
  stopTyping();
  const isAtEnd = log().scrollHeight - log().scrollTop - log().clientHeight < 80;
  log().querySelector(`[data-id="${Number(message.message_id)}"]`)?.replaceWith(messageElement(message, actionsOf(message)));
  if (isAtEnd) scrollToEnd();
}

/** Shows that the bot is at work, for some seconds. */
export function showTyping() {
  typingUntil = Date.now() + 5000;
  clearTimeout(typingTimer);
  typingTimer = setTimeout(drawHeader, 5100);
  drawHeader();
}

function stopTyping() {
  typingUntil = 0;
  drawHeader();
}

function drawHeader() {
  const chat = currentChat();
  const isTyping = Date.now() < typingUntil;
  fill(document.getElementById('header'),
    h('button', { type: 'button', class: 'round back', 'aria-label': 'Chats', on: { click: () => document.body.classList.add('listing') } }, icon('back')),
    chatAvatar(chat),
    h('div', { class: 'header-text' },
      h('h2', { dir: 'auto' }, titleOf(chat)),
      h('div', { class: `status${isTyping ? ' typing' : ''}` }, isTyping ? 'typing…' : `${kindOf(chat)} · you are ${viewer().first_name}`)),
    h('button', { type: 'button', class: 'round', 'aria-label': 'More', title: 'More', 'aria-haspopup': 'dialog', on: { click: () => choose(titleOf(chat), choicesOf(chat)) } }, icon('more')));
}

function choicesOf(chat) {
  const me = world.viewer;
  if (chat.type === 'private') {
    return [viewer().blocked ? ['Unblock the bot', () => api.unblock(me)] : ['Block the bot', () => api.block(me)], ['Close', () => {}]];
  }
  const isIn = ['member', 'administrator'].includes(chat.bot_status);
  const choices = [isIn ? ['Remove the bot', () => api.setBot(me, chat.id, 'kicked')] : ['Add the bot', () => api.setBot(me, chat.id, chat.type === 'channel' ? 'administrator' : 'member')]];
  if (chat.type === 'group') choices.push(['Make it a supergroup', () => api.migrate(chat.id)]);
  return [...choices, ['Close', () => {}]];
}

function welcome() {
  const chat = currentChat();
  if (chat.type !== 'private') return h('div', { class: 'welcome' }, h('p', {}, 'No messages yet.'));
  const language = viewer().language_code;
  const about = world.bot[`text:description/${language}`] || world.bot['text:description/'];
  return h('div', { class: 'welcome' },
    chatAvatar(chat),
    h('h3', {}, world.bot.first_name),
    about && h('p', { dir: 'auto' }, about),
    h('button', { type: 'button', class: 'primary start', on: { click: () => write('/start') } }, 'Start'),
    h('div', { class: 'suggestions' }, world.suggestions.map(text => h('button', { type: 'button', class: 'chip', on: { click: () => write(text) } }, text))));
}

function actionsOf(message) {
  return {
    onCommand: write,
    onNotice: toast,
    onPress: data => press(message, data),
    onInline: query => openInline(query),
    onInlineElsewhere: query => choose('Send to', chatsOf(world.viewer).map(chat => [titleOf(chat), () => {
      location.hash = `#${world.viewer}/${chat.id}`;
      setTimeout(() => openInline(query), 100);
    }])),
  };
}

async function press(message, data) {
  try {
    const { answer } = await api.press(world.viewer, message.chat.id, message.message_id, data);
    if (answer === null) toast('The bot did not answer the button');
    else if (answer.text && answer.show_alert) alertBox(answer.text);
    else if (answer.text) toast(answer.text);
  } catch (error) {
    toast(error.message);
  }
}

// To the end; but a message taller than the window is read from its beginning.
function scrollTo(element) {
  scrollToEnd();
  if (element?.offsetHeight > log().clientHeight) log().scrollTop = element.offsetTop - log().offsetTop - 8;
}

function scrollToEnd() {
  log().scrollTop = log().scrollHeight;
}
