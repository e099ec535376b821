// Links to the bot itself stay on the page: t.me/bot?start=payload is a /start with that payload.
import { world } from './state.js';

/** The text that a link to the bot writes, or null for any other link. */
export function deepLink(address) {
  try {
    const url = new URL(address);
    const isOurs = ['t.me', 'telegram.me'].includes(url.hostname) && url.pathname.slice(1).toLowerCase() === world.bot.username.toLowerCase();
    if (!isOurs) return null;
    return `/start ${url.searchParams.get('start') ?? ''}`.trim();
  } catch {
    return null;
  }
}
