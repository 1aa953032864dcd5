// The cards, as an EHR shows them.
import { byId, el, link, list } from "./elements.js";

export function showCards({ note, list: cards }) {
  byId("cards").hidden = false;
  byId("card-list").replaceChildren(el("p", { className: "quiet" }, note), ...cards.map(card));
}

const card = (each) => el("article", { className: "card", "data-indicator": each.indicator },
  el("p", { className: "indicator" }, each.indicator),
  el("h3", {}, each.summary),
  each.detailTree ? el("div", { className: "detail" }, each.detailTree.map(grown)) : "",
  el("p", { className: "quiet" }, "Source: ", link(each.source.url, each.source.label),
    each.source.topic?.display ? `; ${each.source.topic.display}` : ""),
  each.links?.length ? list(each.links, (one) => link(one.url, one.label), "links") : "",
  each.overrideReasons?.length ? el("div", { className: "override" },
    el("p", { className: "quiet" }, "Reasons to override"),
    list(each.overrideReasons, (one) => one.display, "reasons")) : "");

/** The detail arrives as a tree; elements that are not known here become their text. */
const KNOWN = new Set(["h4", "p", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "br", "hr", "span", "div"]);
const grown = (node) => typeof node === "string" ? node : el(KNOWN.has(node.name) ? node.name : "span", {}, node.children.map(grown));
