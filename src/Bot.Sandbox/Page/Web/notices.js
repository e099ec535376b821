// Passing notes, alerts and small menus.
import { fill, h } from './dom.js';

const shelf = () => document.getElementById('toasts');

/** Shows a text for some seconds. */
export function toast(text) {
  const note = h('div', { class: 'toast', dir: 'auto' }, text);
  shelf().append(note);
  setTimeout(() => note.remove(), 4000);
}

/** Shows a text until it is dismissed. */
export function alertBox(text) {
  dialog(close => [h('p', { dir: 'auto' }, text), h('div', { class: 'dialog-actions' }, h('button', { type: 'button', class: 'primary', on: { click: close } }, 'OK'))]);
}

/** Offers choices: pairs of a label and what it does. */
export function choose(title, choices) {
  dialog(close => [
    h('h2', {}, title),
    h('div', { class: 'choices' }, choices.map(([label, act]) => h('button', { type: 'button', on: { click: () => { close(); act(); } } }, label))),
  ]);
}

function dialog(build) {
  const box = document.createElement('dialog');
  const close = () => box.close();
  box.addEventListener('close', () => box.remove());
  box.addEventListener('click', event => event.target === box && close());
  fill(box, h('div', { class: 'dialog-body' }, build(close)));
  document.body.append(box);
  box.showModal();
}
