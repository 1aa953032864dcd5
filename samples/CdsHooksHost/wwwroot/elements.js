// Elements are made one by one, and every text is put in as text: nothing that was pasted is ever read as markup.

export const byId = (id) => document.getElementById(id);

/** An element with properties (or attributes, for data-, aria-, role and for) and children; empty children are left out. */
export function el(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (/^(data-|aria-|role$|for$)/.test(key)) made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

export const list = (items, show, className = "list") => el("ul", { className }, items.map((item) => el("li", {}, show(item))));

/** A part that can be folded, with the number of things in it. */
export function fold(title, count, open, ...children) {
  const heading = el("summary", {}, title, count === null ? "" : el("span", { className: "count" }, ` (${count})`));
  return el("details", { open }, heading, ...children);
}

export function button(label, act) {
  const made = el("button", { type: "button" }, label);
  made.addEventListener("click", act);
  return made;
}

export const group = (label, ...children) =>
  el("fieldset", {}, el("legend", {}, label), el("div", { className: "fields" }, ...children));

/** A link, where the address is one of the web. */
export const link = (address, label) => /^https?:\/\//.test(address ?? "")
  ? el("a", { href: address, rel: "noopener noreferrer" }, label)
  : el("span", {}, label);

/** Tells the page what a person did; page.js listens. */
export const tell = (from, name, detail) => from.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));

/** A text whose dates are not broken over lines. */
export const prose = (text) => text.split(/(\d{4}-\d\d-\d\d)/)
  .map((part, place) => place % 2 ? el("span", { className: "date" }, part) : part);

export const countOf = (count, one, several) => `${count} ${count === 1 ? one : several}`;
