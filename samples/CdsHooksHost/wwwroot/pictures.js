// Pictures of a dose, as SVG: its vials, the rate over time, the days.
import { countOf, el } from "./elements.js";
import { lasting, minutes, quantity } from "./quantities.js";

const SVG = "http://www.w3.org/2000/svg";

function draw(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const words = (x, y, text, more = {}) => draw("text", { x, y, ...more }, text);

const picture = (width, height, title, ...parts) =>
  draw("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": title }, ...parts);

/** A place for a picture, which is drawn as wide as there is room, and again when that changes. */
export function drawn(of) {
  const holder = el("div", { className: "picture" });
  let drawnAt = 0;
  new ResizeObserver(() => {
    const width = Math.min(600, holder.clientWidth);
    if (width === 0 || width === drawnAt) return;
    drawnAt = width;
    holder.replaceChildren(of(width));
  }).observe(holder);
  return holder;
}

const ROW = 108;

/** Each vial as large as its content asks for; a size that does not fit beside the others begins a row. */
export function vials(sizes, width) {
  const largest = Math.max(...sizes.map((vial) => vial.size.value));
  const parts = [];
  let [x, top] = [0, 0];
  for (const { size, count } of sizes) {
    const scale = Math.sqrt(size.value / largest);
    const wide = 16 + 20 * scale;
    const shown = Math.max(1, Math.min(count, Math.floor((width + 6) / (wide + 6)), 12));
    const room = Math.max(shown * (wide + 6), 60);
    if (x > 0 && x + room > width) [x, top] = [0, top + ROW];
    for (let i = 0; i < shown; i++) parts.push(...vial(x + i * (wide + 6), top + 80, wide, 20 + 44 * scale));
    parts.push(words(x, top + 98, `${count} × ${quantity(size)}`));
    x += room + 12;
  }
  const title = sizes.map(({ size, count }) => `${countOf(count, "vial", "vials")} of ${quantity(size)}`).join(", ");
  return picture(width, top + ROW, title, ...parts);
}

const vial = (left, bottom, wide, high) => [
  draw("rect", { class: "cap", x: left + wide * .25, y: bottom - high - 12, width: wide * .5, height: 7, rx: 2 }),
  draw("rect", { class: "glass", x: left + wide * .3, y: bottom - high - 5, width: wide * .4, height: 7 }),
  draw("rect", { class: "glass", x: left + .5, y: bottom - high, width: wide, height: high, rx: 5 }),
  draw("rect", { class: "fluid", x: left + 2.5, y: bottom - high * .75, width: wide - 4, height: high * .75 - 2, rx: 3 })];

/** The rate over time: the area under it is the volume. */
export function rates(schedule, width) {
  const [left, right, bottom, top] = [52, width - 12, 140, 34];
  const total = minutes(schedule.duration);
  const fastest = Math.max(...schedule.steps.map((step) => step.rate.value));
  const across = (at) => left + (right - left) * at / total;
  const up = (rate) => bottom - (bottom - top) * rate / fastest;
  const parts = [];
  let at = 0;
  let labelled = Infinity;
  for (const { rate, duration } of schedule.steps) {
    const [from, to, y] = [across(at), across(at += minutes(duration)), up(rate.value)];
    parts.push(draw("rect", { class: "step", x: from, y, width: Math.max(1, to - from), height: bottom - y }));
    // Rates that lie close together share the room of one number; the table below has them all.
    if (Math.abs(labelled - y) < 14) continue;
    labelled = y;
    parts.push(words(left - 6, y + 4, String(Math.round(rate.value * 10) / 10), { "text-anchor": "end" }));
  }
  parts.push(
    draw("line", { class: "axis", x1: left, y1: bottom, x2: right, y2: bottom }),
    words(left - 6, 14, "mL/h", { "text-anchor": "end", class: "soft" }),
    words(left, bottom + 18, "0", { class: "soft" }),
    words(right, bottom + 18, lasting(schedule.duration), { "text-anchor": "end", class: "soft" }));
  const title = schedule.steps.map((step) => `${quantity(step.rate)} for ${lasting(step.duration)}`).join(", then ");
  return picture(width, bottom + 24, title, ...parts);
}

const MOST_DAYS = 12;

export function days({ infusions, intervalDays }, width) {
  const shown = Math.min(infusions, MOST_DAYS);
  const apart = Math.min(56, (width - 32) / Math.max(1, shown - 1));
  const dayOf = (infusion) => 1 + infusion * intervalDays;
  const all = Array.from({ length: shown }, (_, infusion) => infusion);
  const parts = all.flatMap((infusion) => [
    draw("path", { class: "drop", d: `M${16 + infusion * apart} 4 q9 12 9 18 a9 9 0 0 1 -18 0 q0 -6 9 -18 z` }),
    words(16 + infusion * apart, 52, String(dayOf(infusion)), { "text-anchor": "middle" })]);
  return picture(width, 76, `infusions on day ${all.map(dayOf).join(", ")}`, ...parts,
    words(7, 72, shown < infusions ? `day, the first ${shown} of ${infusions}` : "day", { class: "soft" }));
}
