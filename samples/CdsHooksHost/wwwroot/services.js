// The services of the discovery, and the address to give to an EHR or to the sandbox.
import { byId, el, list } from "./elements.js";

export function startServices() {
  byId("discovery").textContent = new URL("cds-services", document.baseURI).href;
  byId("service-details").addEventListener("toggle", show);
}

async function show() {
  const shown = byId("service-list");
  if (shown.childElementCount > 0) return;
  const response = await fetch("cds-services", { headers: { Accept: "application/json" } });
  if (!response.ok) return shown.replaceChildren(el("p", {}, `Discovery answered ${response.status}.`));
  const { services } = await response.json();
  shown.replaceChildren(
    ...services.flatMap((service) => [el("h3", {}, `${service.id} (${service.hook})`), el("p", {}, service.description)]),
    el("h3", {}, "What each asks for"),
    list(Object.entries(services[0]?.prefetch ?? {}), ([key, template]) => [el("strong", {}, `${key}: `), el("code", {}, template)]));
}
