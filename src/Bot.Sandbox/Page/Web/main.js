// Starts the page and keeps it in step with the world.
import { api, listen } from './api.js';
import { clearDraft, drawComposer, write } from './composer.js';
import { addMessage, drawConversation, replaceMessage, showTyping } from './conversation.js';
import { deepLink } from './links.js';
import { drawSidebar } from './sidebar.js';
import { addressOf, chatById, countNew, markRead, readAddress, world } from './state.js';
import { startTheme } from './theme.js';

startTheme();
window.addEventListener('hashchange', openAddress);
document.addEventListener('click', followDeepLink);
listen(handle, load);

async function load() {
  Object.assign(world, await api.state());
  if (!readAddress()) {
    const first = world.users[0]?.id;
    if (first === undefined) return;
    history.replaceState(null, '', addressOf(first, first));
    readAddress();
  }
  await open();
}

async function openAddress() {
  if (!readAddress()) return load();
  clearDraft();
  await open();
}

async function open() {
  const chat = world.chat;
  const entries = await api.messages(chat);
  if (chat !== world.chat) return;
  world.messages.set(chat, entries.map(entry => entry.message));
  markRead(world.viewer, chat);
  document.title = `${chatById(chat).title ?? world.bot.first_name} · Sandbox`;
  drawSidebar();
  drawConversation();
  drawComposer();
}

function followDeepLink(event) {
  const start = deepLink(event.target.closest?.('a[href]')?.href ?? '');
  if (start === null) return;
  event.preventDefault();
  write(start);
}

const HANDLERS = {
  message({ chat_id: id, message }) {
    const chat = chatById(id);
    if (!chat) return;
    chat.last = message;
    const known = world.messages.get(id);
    if (known?.some(other => other.message_id === message.message_id)) return;
    known?.push(message);
    countNew(chat);
    if (id === world.chat) addMessage(message);
    drawSidebar();
  },
  edit({ chat_id: id, message }) {
    const known = world.messages.get(id);
    const index = known?.findIndex(other => other.message_id === message.message_id) ?? -1;
    if (index >= 0) known[index] = message;
    const chat = chatById(id);
    if (chat?.last?.message_id === message.message_id) chat.last = message;
    if (id === world.chat) replaceMessage(message);
    drawSidebar();
  },
  delete({ chat_id: id, message_id: gone }) {
    const known = world.messages.get(id);
    if (known) world.messages.set(id, known.filter(message => message.message_id !== gone));
    if (id === world.chat) drawConversation();
  },
  action({ chat_id: id }) {
    if (id === world.chat) showTyping();
  },
  async people() {
    const state = await api.state();
    Object.assign(world, state);
    if (!readAddress()) return load();
    drawSidebar();
    drawConversation();
    drawComposer();
  },
};

function handle(event) {
  HANDLERS[event.event]?.(event);
}
