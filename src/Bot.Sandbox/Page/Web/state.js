// What the page knows, and who is looking at which chat (kept in the address, so that two tabs can be two people).

export const world = {
  bot: { id: 0, first_name: '', username: '' },
  users: [],
  chats: [],
  suggestions: [],
  messages: new Map(),
  unread: new Map(),
  viewer: null,
  chat: null,
};

export const userById = id => world.users.find(user => user.id === id);
export const chatById = id => world.chats.find(chat => chat.id === id);
export const viewer = () => userById(world.viewer);
export const currentChat = () => chatById(world.chat);
export const locale = () => {
  const code = viewer()?.language_code ?? 'en';
  try {
    return Intl.getCanonicalLocales(code)[0] ?? 'en';
  } catch {
    return 'en';
  }
};

/** The chats that a person sees: the private one with the bot first. */
export function chatsOf(user) {
  const others = world.chats.filter(chat => chat.type !== 'private' && !chat.migrated_to && chat.members.includes(user));
  return [chatById(user), ...others].filter(Boolean);
}

/** What a chat is called for the person who looks. */
export const titleOf = chat => (chat.type === 'private' ? world.bot.first_name : chat.title);

/** Whether the viewer may write in the chat. */
export const mayWrite = chat => chat.type !== 'channel' || chat.members[0] === world.viewer;

export const countUnread = user => chatsOf(user).reduce((sum, chat) => sum + (world.unread.get(unreadKey(user, chat.id)) ?? 0), 0);
export const unreadIn = (user, chat) => world.unread.get(unreadKey(user, chat)) ?? 0;
export const markRead = (user, chat) => world.unread.delete(unreadKey(user, chat));

/** Counts a new message for everyone who sees the chat but does not look at it. */
export function countNew(chat) {
  for (const user of world.users) {
    const isSeen = user.id === world.viewer && chat.id === world.chat && document.visibilityState === 'visible';
    if (isSeen || !chatsOf(user.id).includes(chat)) continue;
    const key = unreadKey(user.id, chat.id);
    world.unread.set(key, (world.unread.get(key) ?? 0) + 1);
  }
}

/** Reads viewer and chat from the address; false when it names none that exist. */
export function readAddress() {
  const [user, chat] = location.hash.slice(1).split('/').map(Number);
  if (!userById(user) || !chatsOf(user).some(known => known.id === chat)) return false;
  [world.viewer, world.chat] = [user, chat];
  return true;
}

export const addressOf = (user, chat) => `#${user}/${chat}`;

const unreadKey = (user, chat) => `${user}/${chat}`;
