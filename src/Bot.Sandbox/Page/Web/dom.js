// Everything on the page is built here: elements by name, text as text, attributes from a list. Nothing is ever parsed as HTML.

const ATTRIBUTES = new Set([
  'alt', 'aria-expanded', 'aria-haspopup', 'aria-label', 'aria-pressed', 'aria-selected', 'class', 'colspan', 'datetime', 'dir', 'disabled',
  'download', 'for', 'height', 'hidden', 'id', 'lang', 'loading', 'name', 'open', 'placeholder', 'rel', 'role', 'rows', 'rowspan', 'tabindex',
  'target', 'title', 'type', 'value', 'width', 'data-align', 'data-chat', 'data-id', 'data-style', 'data-user', 'data-valign', 'maxlength', 'accept',
]);

/** Builds an element. Properties: allowed attributes, `on` (event handlers), `href`/`src` (checked), children as nodes or text. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'on') {
      for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
    } else if (name === 'href') {
      link(element, value);
    } else if (name === 'file') {
      element.setAttribute(tag === 'a' ? 'href' : 'src', `/sandbox/files/${encodeURIComponent(value)}`);
    } else if (ATTRIBUTES.has(name)) {
      element.setAttribute(name, value === true ? '' : String(value));
    } else {
      throw new Error(`Attribute ${name} is not allowed`);
    }
  }
  append(element, children);
  return element;
}

/** Adds nodes and texts, skipping what is missing. */
export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Puts children in the place of all that was there. */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

const PATHS = {
  back: 'M15 5l-7 7 7 7',
  send: 'M4 12l16-7-5 15-3.5-6z',
  attach: 'M8 12.5l6.2-6.2a3 3 0 014.3 4.3l-8 8a5 5 0 01-7-7l7.5-7.6',
  menu: 'M5 7h14M5 12h14M5 17h9',
  more: 'M12 6v.01M12 12v.01M12 18v.01',
  theme: 'M20 14.5A8 8 0 119.500 4a6.500 6.500 0 0010.500 10.500z',
  file: 'M7 3h7l4 4v14H7zM14 3v5h4',
  out: 'M9 15L18 6M11 6h7v7',
  close: 'M6 6l12 12M18 6L6 18',
};

/** One of the page's own drawings. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** The address if the page may link to it, otherwise null. */
export function safeUrl(address) {
  try {
    const url = new URL(address);
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function link(element, address) {
  const url = safeUrl(address);
  if (url === null) return;
  element.setAttribute('href', url);
  element.setAttribute('target', '_blank');
  element.setAttribute('rel', 'noopener noreferrer');
  element.setAttribute('title', url);
}
