// The control API of the sandbox.

async function request(path, options) {
  const response = await fetch('/sandbox' + path, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

const post = (path, body) => request(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

export const api = {
  state: () => request('/state'),
  commands: (user, chat) => request(`/commands?user=${user}&chat=${chat}`),
  messages: chat => request(`/chats/${chat}/messages`),
  send: (user, chat, text) => post(`/chats/${chat}/messages`, { user, text }),
  press: (user, chat, message, data) => post(`/chats/${chat}/presses`, { user, message, data }),
  inlineQuery: (user, chat, query, offset = '') => post(`/chats/${chat}/inline-queries`, { user, query, offset }),
  inlineResult: (user, chat, result) => post(`/chats/${chat}/inline-results`, { user, result }),
  block: user => post(`/users/${user}/block`, {}),
  unblock: user => post(`/users/${user}/unblock`, {}),
  setBot: (user, chat, status) => post(`/chats/${chat}/bot`, { user, status }),
  migrate: chat => post(`/chats/${chat}/migrate`, {}),
  addUser: (first_name, language_code) => post('/users', { first_name, language_code }),
  sendFile(user, chat, file, kind, caption) {
    const form = new FormData();
    form.append('user', user);
    form.append('kind', kind);
    form.append('caption', caption);
    form.append('file', file);
    return request(`/chats/${chat}/files`, { method: 'POST', body: form });
  },
};

/** Calls `handle` with every event of the world, `resync` after each (re)connection. */
export function listen(handle, resync) {
  const source = new EventSource('/sandbox/events');
  source.onopen = resync;
  source.onmessage = message => handle(JSON.parse(message.data));
}
