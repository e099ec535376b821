// Where the viewer writes: text, files, commands, inline queries.
import { api } from './api.js';
import { fill, h, icon } from './dom.js';
import { toast } from './notices.js';
import { currentChat, mayWrite, viewer, world } from './state.js';

const panel = () => document.getElementById('panel');
const input = () => document.getElementById('input');
let inlineRound = 0;

/** Draws the composer of the open chat, or why there is none. */
export function drawComposer() {
  const chat = currentChat();
  const draft = input()?.value ?? '';
  hidePanel();
  const form = document.getElementById('composer');
  if (chat.type === 'private' && viewer().blocked) {
    return fill(form, h('button', { type: 'button', class: 'wide', on: { click: () => api.unblock(world.viewer) } }, 'You blocked the bot. Unblock'));
  }
  if (!mayWrite(chat)) return fill(form, h('p', { class: 'wide' }, 'Only the creator writes in this channel'));

  fill(form,
    h('button', { type: 'button', class: 'round', 'aria-label': 'Commands', title: 'Commands', on: { click: toggleCommands } }, icon('menu')),
    h('textarea', { id: 'input', rows: 1, maxlength: 4096, placeholder: 'Message', 'aria-label': 'Message', dir: 'auto', on: { input: typed, keydown: pressedKey } }),
    h('label', { class: 'round', title: 'Send a file', 'aria-label': 'Send a file' }, icon('attach'), h('input', { type: 'file', class: 'file-input', 'aria-label': 'File', on: { change: attach } })),
    h('button', { type: 'submit', class: 'round send', 'aria-label': 'Send', title: 'Send' }, icon('send')));
  form.onsubmit = event => {
    event.preventDefault();
    submit();
  };
  input().value = draft;
  grow();
}

/** Writes a text as the viewer. */
export async function write(text) {
  try {
    await api.send(world.viewer, world.chat, text);
  } catch (error) {
    toast(error.message);
  }
}

/** Puts `@bot query` into the composer and asks. */
export function openInline(query) {
  if (!input()) return;
  input().value = `@${world.bot.username} ${query}`;
  input().focus();
  typed();
}

/** Takes the draft away, as on a change of the chat. */
export function clearDraft() {
  if (input()) input().value = '';
}

function submit() {
  const text = input().value.trim();
  if (text === '') return;
  input().value = '';
  hidePanel();
  grow();
  write(text);
}

function pressedKey(event) {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  } else if (event.key === 'Escape') {
    hidePanel();
  }
}

function typed() {
  grow();
  const text = input().value;
  const inline = `@${world.bot.username} `;
  if (text.toLowerCase().startsWith(inline.toLowerCase())) return askInline(text.slice(inline.length));
  if (/^\/[a-z0-9_]*$/i.test(text)) return showCommands(text.slice(1).toLowerCase());
  hidePanel();
}

function grow() {
  const area = input();
  if (!area) return;
  area.rows = 1;
  while (area.rows < 8 && area.scrollHeight > area.clientHeight + 2) area.rows++;
}

function hidePanel() {
  inlineRound++;
  panel().hidden = true;
  fill(panel());
}

async function toggleCommands() {
  if (panel().hidden) await showCommands('');
  else hidePanel();
}

async function showCommands(start) {
  const round = ++inlineRound;
  const commands = (await api.commands(world.viewer, world.chat)).filter(item => item.command.startsWith(start));
  if (round !== inlineRound) return;
  panel().hidden = false;
  fill(panel(), commands.length === 0
    ? h('p', { class: 'panel-note' }, start ? 'No such command' : 'The bot has registered no commands')
    : commands.map(item => h('button', { type: 'button', class: 'panel-row', on: { click: () => pick(`/${item.command}`) } },
      h('b', {}, `/${item.command}`), h('span', { dir: 'auto' }, item.description))));
}

function pick(text) {
  hidePanel();
  input().value = '';
  write(text);
}

async function askInline(query) {
  const round = ++inlineRound;
  await new Promise(resolve => { setTimeout(resolve, 250); });
  if (round !== inlineRound) return;
  const { answer } = await api.inlineQuery(world.viewer, world.chat, query.trim()).catch(() => ({ answer: null }));
  if (round !== inlineRound) return;
  panel().hidden = false;
  const results = answer?.results ?? [];
  fill(panel(), results.length === 0
    ? h('p', { class: 'panel-note' }, answer ? 'No results' : 'The bot does not answer inline queries')
    : results.map(result => h('button', { type: 'button', class: 'panel-row result', on: { click: () => send(result) } },
      h('b', { dir: 'auto' }, result.title ?? result.id), h('span', { dir: 'auto' }, result.description ?? ''))));
}

async function send(result) {
  hidePanel();
  input().value = '';
  try {
    await api.inlineResult(world.viewer, world.chat, result);
  } catch (error) {
    toast(error.message);
  }
}

async function attach(event) {
  const [file] = event.target.files;
  event.target.value = '';
  if (!file) return;
  const caption = input().value.trim();
  input().value = '';
  try {
    const isPhoto = ['image/png', 'image/jpeg', 'image/gif'].includes(file.type);
    await api.sendFile(world.viewer, world.chat, file, isPhoto ? 'photo' : 'document', caption);
  } catch (error) {
    toast(error.message);
  }
}
