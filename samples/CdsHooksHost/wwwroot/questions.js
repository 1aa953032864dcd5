// What is missing, with controls that try an answer; and the sets of answers that would change the verdict.
import { button, el, fold, group, list, tell } from "./elements.js";

const MOST_OPEN = 4;

/** The questions; when there are many, each opens on request. */
export const questions = (all) => list(all, (asked) => question(asked, all.length <= MOST_OPEN));

const question = (asked, open) => el("details", { className: "ask", open }, el("summary", {}, asked.text),
  el("p", { className: "quiet" }, `${asked.subject ? `${asked.fact} (${asked.subject})` : asked.fact}, asked by ${asked.rules.join(", ")}`),
  asked.controls.length ? controls(asked) : el("p", { className: "quiet" }, "It cannot be answered here: change the record."));

/** One control for each record; when there are many, those of single records open on request. */
function controls(asked) {
  const [first, ...others] = asked.controls.map((each) => control(asked, each));
  return others.length < MOST_OPEN ? [first, others] : [first, fold("Each by itself", others.length, false, others)];
}

function control(asked, each) {
  const only = each.fields.length === 1 ? each.fields[0] : null;
  if (each.fields.length === 0) return group(each.label, choice(asked, each, each.label, []));
  if (only?.type === "choice" && only.options.length < 4)
    return group(each.label, only.options.map((option) => choice(asked, each, option.label, [option.value])));
  return form(asked, each);
}

/** One button, one answer. */
function choice(asked, each, label, values) {
  const made = button(label, () => tell(made, "answer-try", { words: `${asked.text} ${label}`, control: each, values }));
  return made;
}

function form(asked, each) {
  const entries = each.fields.map(entry);
  const parts = [entries.map((one) => one.whole), el("button", { type: "submit" }, "Try this answer")];
  const isNamedByItsField = each.fields.length === 1 && each.fields[0].label === each.label;
  const made = el("form", {}, isNamedByItsField ? el("div", { className: "fields" }, parts) : group(each.label, parts));
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = entries.map((one) => one.words()).filter(Boolean).join(", ");
    tell(made, "answer-try", { words: `${asked.text} ${words}`, control: each, values: entries.map((one) => one.value()) });
  });
  return made;
}

let fields = 0;

function entry(field) {
  const id = `field-${++fields}`;
  const required = !field.optional;
  const input = field.type === "choice"
    ? el("select", { id, required }, el("option", { value: "" }, "Choose"),
      field.options.map((option, place) => el("option", { value: String(place) }, option.label)))
    : el("input", { id, type: field.type, required, ...(field.type === "number" ? { step: "any", min: "0" } : {}) });
  const chosen = () => field.type === "choice" && input.value !== "" ? field.options[Number(input.value)] : null;
  const values = {
    choice: () => chosen()?.value,
    number: () => Number.isNaN(input.valueAsNumber) ? undefined : input.valueAsNumber,
    date: () => input.value || undefined,
  };
  return {
    whole: el("div", {}, el("label", { "for": id }, field.optional ? `${field.label} (if known)` : field.label), input),
    value: values[field.type],
    words: () => chosen()?.label ?? (input.value && field.optional ? `${field.label.toLowerCase()} ${input.value}` : input.value),
  };
}

export const changes = (sets) => el("ol", { className: "sets" }, sets.map((set) => {
  const words = set.answers.map((each) => `${each.question} ${each.answer}`).join("; ");
  const made = button("Try these answers", () => tell(made, "answers-try", { words, case: set.case }));
  return el("li", {}, list(set.answers, (each) => [`${each.question} `, el("strong", {}, each.answer)], ""), made);
}));
