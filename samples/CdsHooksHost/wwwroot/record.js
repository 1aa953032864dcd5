// The record: chosen, pasted, dropped or opened, with the numbers of its lines.
import { byId, el, tell } from "./elements.js";

export function startRecord() {
  const input = byId("input");
  const assess = () => tell(input, "record-assess", { input: input.value, asOf: byId("as-of").value });
  byId("form").addEventListener("submit", (event) => { event.preventDefault(); assess(); });
  input.addEventListener("input", () => number());
  input.addEventListener("scroll", () => { byId("gutter").scrollTop = input.scrollTop; });
  input.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) assess(); });
  byId("file").addEventListener("change", (event) => take(event.target.files[0]));
  byId("clear").addEventListener("click", () => {
    enter("", "");
    byId("sample").value = "";
    tell(input, "record-clear");
    input.focus();
  });
  for (const name of ["dragover", "dragleave", "drop"]) byId("editor").addEventListener(name, drag);
  number();
  offerSamples(assess);
}

async function offerSamples(assess) {
  const samples = await (await fetch("page/samples")).json();
  const choice = byId("sample");
  for (const [label, members] of Map.groupBy(samples, (sample) => sample.group))
    choice.append(el("optgroup", { label }, members.map((each) => el("option", { value: each.name }, each.title))));
  choice.addEventListener("change", async () => {
    const sample = samples.find((each) => each.name === choice.value);
    if (!sample) return;
    enter(await (await fetch(`page/samples/${sample.name}`)).text(), sample.asOf ?? "");
    assess();
  });
}

/** A file is taken; text that is dropped goes where the browser puts it. */
function drag(event) {
  if (!event.dataTransfer.types.includes("Files")) return;
  event.preventDefault();
  byId("editor").classList.toggle("over", event.type === "dragover");
  if (event.type === "drop") take(event.dataTransfer.files[0]);
}

async function take(file) {
  if (!file) return;
  enter(await file.text(), "");
  byId("sample").value = "";
  byId("file").value = "";
  tell(byId("input"), "record-say", `${file.name} is in the field. Assess it.`);
}

function enter(text, asOf) {
  byId("input").value = text;
  byId("input").scrollTop = 0;
  byId("as-of").value = asOf;
  number();
}

/** Selects a line of the record and marks its number. */
export function markLine(line) {
  const input = byId("input");
  const lines = input.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  number(line);
  input.focus();
  input.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
  input.scrollTop = (line - 4) * parseFloat(getComputedStyle(input).lineHeight);
  input.scrollLeft = 0;
}

/** Writes the numbers of the lines, one of them marked. */
function number(marked = 0) {
  const count = byId("input").value.split("\n").length;
  const numbers = (from, to) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).join("\n");
  const gutter = byId("gutter");
  gutter.replaceChildren(...(marked === 0 ? [numbers(1, count + 1)] : [
    numbers(1, marked), marked > 1 ? "\n" : "", el("span", { className: "marked" }, String(marked)), "\n",
    numbers(marked + 1, count + 1)]));
  gutter.scrollTop = byId("input").scrollTop;
}
