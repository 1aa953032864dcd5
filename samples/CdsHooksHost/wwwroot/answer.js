// The answer: who and when, what was tried, what was not understood, and one part for each indication that matters.
import { button, byId, countOf, el, fold, list, prose, tell } from "./elements.js";
import { changes, questions } from "./questions.js";
import { evidence, findings, tree } from "./reasons.js";
import { dose } from "./dose.js";
import { showCards } from "./cards.js";

const SIGNS = { "consider": "✓", "contraindicated": "✕", "indeterminate": "?", "not-indicated": "–" };

export const spoken = (answer) => answer.rows.length === 0 ? "No indication matters for this record."
  : answer.rows.map((row) => `${row.title}: ${row.word}${row.readinessWord ? `, ${row.readinessWord.toLowerCase()}` : ""}.`).join(" ");

export function showAnswer(answer, record, tried) {
  byId("result").replaceChildren(
    el("p", { className: "who" }, answer.title),
    tried.length ? triedAnswers(tried) : "",
    openEntries(record.open),
    ...answer.rows.map((row, place) => indication(row, answer, record, place === 0)),
    answer.others.length ? el("p", { className: "quiet" }, `Others. ${answer.others.join("; ")}.`) : "",
    sources(record.sources),
    fold("The case as JSON", null, false, el("div", { className: "scroll" }, el("pre", {}, JSON.stringify(answer.case, null, 2)))));
  showCards(record.cards);
}

export function showProblem(problem) {
  byId("result").replaceChildren(el("div", { className: "problem" },
    el("h3", {}, problem.message),
    list(problem.faults ?? [], (fault) => place(fault.line, fault.place, fault.says, quoted(fault.value)), "list open")));
  byId("cards").hidden = true;
  if (problem.cards?.list.length) showCards(problem.cards);
}

function triedAnswers(tried) {
  const back = (label, count) => {
    const made = button(label, () => tell(made, "answers-keep", count));
    return made;
  };
  return el("section", { className: "tried", tabIndex: -1, "aria-labelledby": "tried-title" },
    el("h3", { id: "tried-title" }, "With answers that are not in the record"),
    list(tried, (each) => each.words, ""),
    el("div", { className: "buttons" },
      tried.length > 1 ? back("Take back the last", tried.length - 1) : "",
      back("Back to the record", 0)));
}

const quoted = (text) => text ? ` “${text}”` : "";

/** A place of the record; choosing it marks the line. */
function place(line, path, ...says) {
  const made = button("", () => tell(made, "line-mark", line));
  made.replaceChildren(...says.length ? [el("span", {}, ...says)] : [], el("span", { className: "place" }, `line ${line}, ${path}`));
  return made;
}

function shortPlace(entry) {
  const made = button(`line ${entry.line}`, () => tell(made, "line-mark", entry.line));
  made.title = entry.place;
  return made;
}

const MOST_OPEN = 3;

/** What was not taken as written: each statement once, with all its places. */
function openEntries(entries) {
  if (entries.length === 0) return "";
  const statements = [...Map.groupBy(entries, (entry) => `${entry.says} ${entry.about} ${entry.quoted ?? ""}`).values()];
  return fold(`${countOf(entries.length, "entry was", "entries were")} not taken as written`, null, statements.length <= MOST_OPEN,
    el("p", { className: "quiet" }, "Choose one to mark its line in the record."),
    list(statements, (same) => [
      el("p", {}, same[0].says, quoted(same[0].quoted), el("span", { className: "because" }, ` (${same[0].about})`)),
      el("div", { className: "places" }, same.length === 1 ? place(same[0].line, same[0].place) : same.map(shortPlace))], "list open"));
}

const sources = (entries) => entries.length === 0 ? ""
  : fold("Where each fact comes from", entries.length, false,
    list(entries, (entry) => place(entry.line, entry.place, entry.fact), "list open"));

/** The lines of the first screen, those that stop an infusion before the others. */
const stopFirst = (lines) => [...lines.filter((line) => line.tone === "stop"), ...lines.filter((line) => line.tone !== "stop")];

function indication(row, answer, record, first) {
  const full = answer.assessment.assessments.find((each) => each.indication === row.indication);
  const before = record.rows.find((each) => each.indication === row.indication);
  const id = `row-${row.indication}`;
  const states = { "data-verdict": row.verdict, "data-readiness": row.readiness };
  return el("article", { className: "row", id, ...states, "aria-labelledby": `${id}-title` },
    el("div", { className: "row-head" },
      el("span", { className: "verdict" }, el("span", { "aria-hidden": "true" }, `${SIGNS[row.verdict]} `), row.word),
      el("h3", { id: `${id}-title` }, row.title),
      row.readinessWord ? el("span", { className: row.readiness === "hold" ? "chip hold" : "chip" }, row.readinessWord) : "",
      before && before.verdict !== row.verdict ? el("span", { className: "chip moved" }, `on the record: ${before.word}`) : ""),
    el("p", { className: "headline" }, prose(row.headline)),
    el("dl", { className: "screen" }, stopFirst(row.screen).map((line) => [
      el("dt", { className: `tone-${line.tone}` }, line.lead.replace(/:\s*$/, "")), el("dd", {}, prose(line.text))])),
    row.missing.length ? fold("What is missing", row.missing.length, true, questions(row.missing)) : "",
    row.changes.length ? fold("What would change it", row.changes.length, row.changes.length < 4, changes(row.changes)) : "",
    full.regimen ? fold("Dose", null, true, dose(full.regimen)) : "",
    fold("Reasons", full.rules.length, first, tree(full.rules)),
    full.checks ? fold("Checks before the infusion", full.checks.length, false, findings(full.checks)) : "",
    full.precautions?.length ? fold("Precautions", full.precautions.length, false, findings(full.precautions)) : "",
    evidence(full, answer.assessment.evidence));
}
