// The page: what was assessed, what was tried on top of it, and who is told of it.
import { byId } from "./elements.js";
import { showAnswer, showProblem, spoken } from "./answer.js";
import { markLine, startRecord } from "./record.js";
import { movesBetween, withAnswer } from "./trying.js";
import { startServices } from "./services.js";

/** The answer to the record as it was given, the answer that is shown, and the answers that were tried in between. */
const session = { record: null, shown: null, tried: [] };

const say = (text) => { byId("status").textContent = text; };

async function send(body) {
  const response = await fetch("page/assess", {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), cache: "no-store",
  }).catch(() => { throw new Error("The server cannot be reached"); });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw Object.assign(new Error(answer.title ?? `The server answers ${response.status}`), answer);
  return answer;
}

async function assess({ input, asOf }) {
  if (input.trim() === "") return say("There is nothing to assess: choose a sample or paste a record.");
  say("Assessing.");
  try {
    session.record = await send(asOf === "" ? { input } : { input, asOf });
    session.tried = [];
    show(session.record);
    say(spoken(session.record));
  } catch (problem) {
    session.record = session.shown = null;
    showProblem(problem);
    say(`${problem.message}.`);
  }
  byId("answer").focus();
}

function show(answer) {
  session.shown = answer;
  showAnswer(answer, session.record, session.tried);
}

/** Assesses the record with answers that are not in it; without any, it is the record again. */
async function attempt(tried) {
  const before = session.shown;
  try {
    const answer = tried.length ? await send({ input: JSON.stringify(tried.at(-1).case) }) : session.record;
    session.tried = tried;
    show(answer);
    say(`${movesBetween(before, answer)} ${spoken(answer)}`);
    (document.querySelector(".tried") ?? byId("answer")).focus();
  } catch (problem) {
    const faults = (problem.faults ?? []).map((fault) => `${fault.place}: ${fault.says}`).join("; ");
    say(`This answer cannot be tried. ${problem.message}. ${faults}`);
  }
}

function clear() {
  session.record = session.shown = null;
  session.tried = [];
  byId("result").replaceChildren();
  byId("cards").hidden = true;
  say("Choose a sample or paste a record, then Assess.");
}

const listeners = {
  "record-assess": (detail) => assess(detail),
  "record-clear": clear,
  "record-say": say,
  "line-mark": markLine,
  "answer-try": ({ words, control, values }) =>
    attempt([...session.tried, { words, case: withAnswer(session.shown.case, control, values) }]),
  "answers-try": (tried) => attempt([...session.tried, tried]),
  "answers-keep": (count) => attempt(session.tried.slice(0, count)),
};
for (const [name, act] of Object.entries(listeners)) document.addEventListener(name, (event) => act(event.detail));

startRecord();
startServices();
