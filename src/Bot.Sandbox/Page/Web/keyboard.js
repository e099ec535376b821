// Buttons: under messages and inside rich messages.
import { h, icon, safeUrl } from './dom.js';
import { deepLink } from './links.js';

/** The inline keyboard of a message, or nothing. */
export function keyboard(message, actions) {
  const rows = message.reply_markup?.inline_keyboard;
  return rows && h('div', { class: 'keyboard' }, rows.map(row => h('div', { class: 'keyboard-row' }, row.map(button => keyButton(button, button.text, actions)))));
}

/** A button inside a rich message. */
export const richButton = (button, label, actions) => keyButton(button, label, actions);

function keyButton(button, label, actions) {
  const properties = { type: 'button', class: 'key', 'data-style': button.style, disabled: Boolean(button.disabled) };
  const element = h('button', properties, h('span', {}, label), button.url && icon('out'));
  element.addEventListener('click', () => act(button, element, actions));
  return element;
}

async function act(button, element, actions) {
  if (button.callback_data !== undefined) {
    element.classList.add('busy');
    try {
      await actions.onPress(button.callback_data);
    } finally {
      element.classList.remove('busy');
    }
  } else if (button.url !== undefined) {
    const url = safeUrl(button.url);
    const start = deepLink(button.url);
    if (start) actions.onCommand(start);
    else if (url) window.open(url, '_blank', 'noopener,noreferrer');
    else actions.onNotice(`Telegram opens ${button.url}`);
  } else if (button.switch_inline_query_current_chat !== undefined) {
    actions.onInline(button.switch_inline_query_current_chat);
  } else if (button.switch_inline_query !== undefined) {
    actions.onInlineElsewhere(button.switch_inline_query);
  } else if (button.copy_text) {
    await navigator.clipboard?.writeText(button.copy_text.text).catch(() => {});
    actions.onNotice('Copied');
  } else {
    actions.onNotice('The sandbox does not open this kind of button');
  }
}
