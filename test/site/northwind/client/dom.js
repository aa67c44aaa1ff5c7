/** Makes an element: `on…` properties are listeners, `true` is an empty attribute, false and undefined are left out. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Number.POSITIVE_INFINITY)) {
    if (child !== undefined && child !== null && child !== false) element.append(child);
  }
}

/** A link that the app follows without loading a page. */
export function link(app, href, text, className = 'link') {
  return h(
    'a',
    {
      href,
      class: className,
      onclick: (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        app.go(href);
      },
    },
    text,
  );
}

let nextId = 1;

/** A labelled text field. */
export function field(label, attributes, hint) {
  const id = `field-${nextId++}`;
  const input = h('input', { id, class: 'input', required: true, ...attributes });
  return {
    input,
    element: h(
      'div',
      { class: 'field' },
      h('label', { for: id }, label),
      input,
      hint && h('p', { class: 'hint' }, hint),
    ),
  };
}

/** A form that sends at most once at a time and shows a refusal above its buttons. */
export function form({ send, className = 'stack' }, ...children) {
  const alert = h('p', { class: 'alert', role: 'alert', hidden: true });
  const element = h(
    'form',
    {
      class: className,
      novalidate: true,
      onsubmit: async (event) => {
        event.preventDefault();
        if (element.dataset.busy !== undefined) return;
        element.dataset.busy = '';
        alert.hidden = true;
        try {
          await send();
        } catch (error) {
          alert.textContent = error.message;
          alert.hidden = false;
        } finally {
          delete element.dataset.busy;
        }
      },
    },
    children,
  );
  const actions = element.querySelector('.actions');
  if (actions === null) element.append(alert);
  else actions.before(alert);
  return element;
}

export function button(text, kind = 'primary', properties = {}) {
  return h(
    'button',
    { class: `button ${kind}`, type: kind === 'primary' || kind === 'danger' ? 'submit' : 'button', ...properties },
    text,
  );
}
