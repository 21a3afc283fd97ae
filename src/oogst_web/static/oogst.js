// Small helps; every page works without them.
"use strict";

// Autosave. The server answers as it answers a form: 200 with when it was kept, 422 with what is
// wrong, 409 with both texts. Only "Bewaard om …" is replaced, unless something is or was wrong.
const isCard = (element) => element instanceof HTMLFormElement && element.matches("form[data-autosave]");
const tell = (card, text) => {
  const place = card.querySelector(".saved__text");
  if (place) { place.textContent = text; place.classList.add("error"); }
  return place;
};
// Who is signed out signs in beside this page; what was typed is sent when this page is looked at again.
const tellSignedOut = (card, login) => {
  const place = tell(card, card.dataset.signedOut), way = new URL(login, location);
  way.searchParams.set("next", location.pathname + location.search);
  const link = Object.assign(document.createElement("a"), { href: way, target: "_blank", textContent: card.dataset.signIn });
  if (place) place.append(" ", link);
  card.dataset.isWaiting = "";
};
window.addEventListener("focus", () => {
  for (const card of document.querySelectorAll("form[data-is-waiting]")) window.htmx.trigger(card, "autosave");
});
// Signing in makes a new token, so the one that this page was made with no longer counts.
const renew = async (card) => {
  const answer = await fetch(location.href);
  if (new URL(answer.url).pathname !== location.pathname) return tellSignedOut(card, answer.url);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const token = page.querySelector("[name=csrfmiddlewaretoken]"), held = card.querySelector("[name=csrfmiddlewaretoken]");
  if (!token || held.dataset.isRenewed) return tell(card, card.dataset.failed);
  for (const one of document.querySelectorAll("[name=csrfmiddlewaretoken]")) one.value = token.value;
  held.dataset.isRenewed = "";
  window.htmx.trigger(card, "autosave");
};
let changed = "";
document.addEventListener("change", (event) => {
  const card = event.target.closest("form[data-autosave]");
  if (!card || !window.htmx || isHalf(event.target)) return;
  changed = event.target.id;
  window.htmx.trigger(card, "autosave");
});
document.addEventListener("htmx:beforeSwap", (event) => {
  const card = event.detail.requestConfig.elt, answer = event.detail.xhr;
  if (!isCard(card)) return;
  const isElsewhere = new URL(answer.responseURL || card.action, location).pathname !== new URL(card.action).pathname;
  if (isElsewhere) {
    event.detail.shouldSwap = false;
    tellSignedOut(card, answer.responseURL);
  } else if (answer.status === 409) {
    replace(event.detail, document.getElementById("main"), "#main");
  } else if (answer.status === 422 || (answer.status === 200 && (card.querySelector(".field--wrong") || isShaped(card)))) {
    replace(event.detail, card, `[id="${card.id}"]`);
  } else if (answer.status === 403) {
    Object.assign(event.detail, { shouldSwap: false, isError: false });
    renew(card).catch(() => tell(card, card.dataset.failed));
  } else if (answer.status !== 200) {
    event.detail.shouldSwap = false;
    tell(card, card.dataset.failed);
  } else {
    delete card.dataset.isWaiting;
    delete card.querySelector("[name=csrfmiddlewaretoken]").dataset.isRenewed;
  }
  if (answer.status === 200 && !isElsewhere) tellAnew();
});
// What a page tells of what was kept (data-told: told what of) follows it: a heading, a table, the name at a button.
let turn = 0;
async function tellAnew() {
  const mine = turn += 1;
  if (!document.querySelector("main [data-told]")) return;
  const answer = await fetch(location.href);
  if (!answer.ok || new URL(answer.url).pathname !== location.pathname) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  // A button does not move away under who is pressing it.
  while (document.querySelector("main :active")) await new Promise(requestAnimationFrame);
  if (mine !== turn) return;
  if (!document.querySelector(".field--wrong")) document.title = page.title;
  for (const place of document.querySelectorAll("[data-told]")) {
    const now = page.querySelector(`[data-told="${CSS.escape(place.dataset.told)}"]`);
    if (now && !place.matches(":focus-within") && now.innerHTML !== place.innerHTML) place.innerHTML = now.innerHTML;
  }
}
// Another choice here brings other fields into view.
const isShaped = (card) => {
  const field = document.getElementById(changed);
  return card.contains(field) && field.closest("[data-shaping]");
};
const isBox = (field) => field.type === "checkbox" || field.type === "radio";
const isTypedSince = (field, sent) => field.id && field.name && (isBox(field)
  ? field.checked !== sent.getAll(field.name).includes(field.value)
  : field.value !== sent.get(field.name));
function replace(detail, target, select) {
  Object.assign(detail, { shouldSwap: true, isError: false, target, selectOverride: select, swapOverride: "outerHTML" });
  // What is typed while the answer is under way stays, and is sent: its own message went with the old card.
  const card = detail.requestConfig.elt, sent = detail.requestConfig.formData, focused = document.activeElement.id;
  const held = [...card.elements].filter((field) => isTypedSince(field, sent));
  document.addEventListener("htmx:afterSettle", () => {
    if (!focused || !document.getElementById(focused)) document.getElementById("main").focus();
    const now = document.getElementById(card.id);
    if (!now) return;
    for (const { id, value, checked } of held) {
      const field = document.getElementById(id);
      if (field) Object.assign(field, isBox(field) ? { checked } : { value });
    }
    if (held.length) window.htmx.trigger(now, "autosave");
    else tellHere(now);
  }, { once: true });
}
// The reason is asked at the end of the card: the field that was changed says so too, with the way to it.
function tellHere(card) {
  const why = card.querySelector(".field--wrong [name=why]"), field = document.getElementById(changed);
  if (!why || !card.contains(field) || field === why) return;
  const place = Object.assign(document.createElement("p"), { className: "error" });
  const way = Object.assign(document.createElement("a"), { href: `#${why.id}`, textContent: why.labels[0].textContent });
  way.addEventListener("click", (event) => { event.preventDefault(); why.focus(); });
  place.append(card.querySelector(".saved__text").textContent, " ", way);
  field.closest(".field").append(place);
}
for (const failure of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(failure, (event) => {
    if (isCard(event.detail.elt)) tell(event.detail.elt, event.detail.elt.dataset.failed);
  });
}

// A line of a condition (data-condition is a whole one, of a respondent): only the relations and answers of the chosen question stand in the lists.
// Until it is whole it is not sent.
const partsOf = (line) => ["question", "act", "answer", "typed"].map((name) => line.querySelector(`[name$=".${name}"]`));
const show = (one, isShown) => { one.hidden = one.disabled = !isShown; };
function fit(line) {
  const [question, act, answer, typed] = partsOf(line), acts = (question.selectedOptions[0].dataset.acts || "").split(" ");
  for (const option of act.options) show(option, !question.value || acts.includes(option.value));
  if (act.selectedOptions[0].disabled) act.value = acts[0];
  for (const group of answer.querySelectorAll("optgroup")) show(group, group.dataset.question === question.value);
  if (answer.selectedOptions[0]?.parentElement.disabled) answer.value = "";
  const isAsked = question.value && !act.selectedOptions[0].dataset.alone;
  const isListed = [...answer.querySelectorAll("optgroup")].some((group) => !group.disabled);
  answer.closest(".field").hidden = !isAsked || !isListed;
  typed.closest(".field").hidden = !isAsked || isListed;
}
function isHalf(field) {
  const line = field.closest("[data-picks]");
  return line && partsOf(line).some((one) => one.value === "" && !one.closest(".field").hidden && partsOf(line)[0].value);
}
const fitAll = () => document.querySelectorAll("[data-picks]").forEach(fit);
document.addEventListener("DOMContentLoaded", fitAll);
document.addEventListener("htmx:afterSettle", fitAll);
document.addEventListener("change", (event) => {
  const line = event.target.closest("[data-picks]");
  if (line) fit(line);
}, { capture: true });

document.addEventListener("keydown", (event) => {
  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
  const row = event.target.closest("[data-movable]");
  const button = row && row.querySelector(event.key === "ArrowUp" ? "[name=up]" : "[name=down]");
  if (button) { event.preventDefault(); button.click(); }
});
// The device has no passkey for Oogst, or somebody stopped: the browser itself tells nothing on the page.
document.addEventListener("allauth.error", (event) => {
  const note = document.querySelector("[data-passkey-refused]");
  if (note) { event.preventDefault(); note.hidden = false; }
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button || !navigator.clipboard) return;
  navigator.clipboard.writeText(button.dataset.copy).then(() => { button.textContent = button.dataset.done; });
});
