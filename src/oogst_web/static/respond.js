// Answering on a phone: one question at a time, kept while somebody goes on, also when there is no internet for a while.
// The page is whole without this file.
"use strict";
document.documentElement.dataset.script = "1";
(() => {
  const PAUSE = 1200, PATIENCE = 15_000, DAY = 24 * 3600 * 1000, SLOWEST = 30_000, BEGIN = "oogst-v-";
  const TOGETHER = 100, LIGHT = 20_000, SOON = 4000, DOUBLE = 500;
  const NUMBER = /^-?[0-9]+(?:[.,][0-9]+)?$/;
  const find = (selector) => document.querySelector(selector);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  // What waits on this device: question → {v: answer, t: when}. Two windows share it; the last answer stands.
  function makeStore(name, isKept) {
    const place = BEGIN + name;
    let memory = {};
    const read = () => {
      if (isKept) try { return JSON.parse(localStorage.getItem(place)) || {}; } catch { isKept = false; }
      return memory;
    };
    const write = (all) => {
      memory = all;
      if (isKept) try {
        if (Object.keys(all).length) localStorage.setItem(place, JSON.stringify(all));
        else localStorage.removeItem(place);
      } catch { isKept = false; }
    };
    return {
      all: () => Object.fromEntries(Object.entries(read()).map(([key, held]) => [key, held.v])),
      count: () => Object.keys(read()).length,
      put: (key, value) => write({ ...read(), [key]: { v: value, t: Date.now() } }),
      // An answer that changed while it was on its way keeps waiting.
      drop: (batch) => write(Object.fromEntries(Object.entries(read()).filter(([key, held]) => batch[key] !== held.v))),
      clear: () => write({}),
    };
  }
  function forgetOld(everything) {
    try {
      for (const place of Object.keys(localStorage).filter((one) => one.startsWith(BEGIN))) {
        const fresh = Object.entries(JSON.parse(localStorage.getItem(place)) || {}).filter(([, held]) => Date.now() - held.t < DAY);
        if (everything || !fresh.length) localStorage.removeItem(place);
        else localStorage.setItem(place, JSON.stringify(Object.fromEntries(fresh)));
      }
    } catch { /* Without storage nothing is left behind. */ }
  }

  // Sends what waits, one request at a time over all windows, and again until the server said that it is kept.
  function makeSender(store, address, name, tell) {
    let running = null, timer = 0, tries = 0, isOver = false;
    const ask = (batch) => {
      const body = JSON.stringify(batch), stop = new AbortController();
      const clock = setTimeout(() => stop.abort(), PATIENCE);
      const headers = { "Content-Type": "application/json", "X-Oogst-Name": name };
      // Browsers let a request outlive its page only while it is small.
      const sent = fetch(address, { method: "POST", headers, body, keepalive: body.length < LIGHT, signal: stop.signal });
      return sent.finally(() => clearTimeout(clock));
    };
    const take = () => Object.fromEntries(Object.entries(store.all()).slice(0, TOGETHER));
    async function once() {
      const batch = take();
      let answer, told;
      try { answer = await ask(batch); told = await answer.json().catch(() => ({})); } catch { return "offline"; }
      if (answer.ok) { store.drop(batch); return ""; }
      const wrong = answer.status === 422 ? (told.questions || []).filter((key) => key in batch) : [];
      if (wrong.length) {
        store.drop(Object.fromEntries(wrong.map((key) => [key, batch[key]])));
        tell("refused", wrong);
        return "";
      }
      const end = { 403: told.error === "other" ? "other" : "pass", 409: "sent", 410: "closed" }[answer.status];
      if (!end) return "trouble";
      if (end === "sent" || end === "closed") store.clear();
      isOver = true;
      return end;
    }
    async function all() {
      while (!isOver && store.count()) {
        const problem = await once();
        if (problem) {
          tell(problem, store.count());
          if (!isOver) timer = setTimeout(again, Math.min(SLOWEST, 1000 * 2 ** tries++));
          return;
        }
        tries = 0;
      }
      if (!isOver) tell("saved", 0);
    }
    function flush() {
      if (isOver || timer) return running || Promise.resolve();
      running ||= (navigator.locks ? navigator.locks.request(BEGIN + name, all) : all()).finally(() => {
        running = null;
        if (store.count() && !timer && !isOver) flush();
      });
      return running;
    }
    function again() { clearTimeout(timer); timer = 0; return flush(); }
    // The page may be gone before an answer comes, so what was sent keeps waiting until it is known to be kept.
    const leave = () => { if (store.count() && !isOver) ask(take()).catch(() => {}); };
    window.addEventListener("online", again);
    return { flush, again, leave };
  }

  const nameHere = () => (/(?:^|; )oogst-n=(\w+)/.exec(document.cookie) || [])[1] || "";

  function startAsking(form) {
    const words = form.dataset, sections = [...form.querySelectorAll("[data-question]")];
    const isTablet = Boolean(find("[data-still]")), isChange = new URLSearchParams(location.search).has("wijzig");
    const store = makeStore(nameHere(), !isTablet), saved = find("[data-saved]"), title = document.title;
    const act = (name) => find(`[data-act="${name}"]`);
    const panels = { resume: find("[data-resume]"), wait: find("[data-wait]"), end: find("[data-end]") };
    let here = null, since = 0, pause = 0, isLeaving = false, wantsCheck = false;

    const fieldsOf = (section) => [...section.querySelectorAll("input:not([name=_put]), textarea")];
    function valueOf(section) {
      const fields = fieldsOf(section);
      if (section.dataset.kind === "order") return "put" in section.dataset ? fields.map((one) => one.value).join(";") : "";
      const isChosen = (one) => (one.type === "radio" || one.type === "checkbox" ? one.checked : true);
      return fields.filter(isChosen).map((one) => one.value.trim()).join(";");
    }
    function setValue(section, value) {
      const codes = value.split(";");
      for (const one of fieldsOf(section)) {
        if (one.type === "radio" || one.type === "checkbox") one.checked = codes.includes(one.value);
        else if (section.dataset.kind !== "order") one.value = value;
      }
      if (section.dataset.kind === "order") arrange(section, codes);
    }
    function arrange(section, codes) {
      const list = section.querySelector("ol"), rows = new Map([...list.children].map((row) => [row.querySelector("input").value, row]));
      codes.filter((code) => rows.has(code)).forEach((code) => list.append(rows.get(code)));
      if (codes.filter((code) => rows.has(code)).length === rows.size) section.dataset.put = "";
      else delete section.dataset.put;
    }
    const isReadable = (section, value) => {
      const isNumber = section.querySelector('input[inputmode="decimal"]');
      return !isNumber || NUMBER.test(value);
    };
    // As questionnaires/runner.py: a condition rests on questions that are shown and have a real answer.
    function asked() {
      const given = {};
      return sections.filter((section) => {
        if (section.dataset.condition && !window.showIf(JSON.parse(section.dataset.condition), given)) return false;
        const value = valueOf(section);
        if (value && !section.querySelector("[data-apart]:checked")) given[section.dataset.question] = value;
        return true;
      });
    }

    function tell(state, count) {
      if (["sent", "closed", "pass", "other"].includes(state)) { finish(words[state]); return; }
      if (state === "refused") { refuse(count); return; }
      if (state === "typing" && saved.classList.contains("saved--waits")) return;
      const waits = state === "offline" || state === "trouble";
      // While somebody writes, what stands there is not what is kept.
      const texts = { saved: pause ? "" : `✓ ${words.savedText}`, saving: `${words.saving} …`, typing: "" };
      saved.textContent = waits ? `${words[state]} ${fill(words.waiting, { count })}` : texts[state];
      saved.classList.toggle("saved--waits", waits);
      if (state === "saved" && wantsCheck) goTo(words.check);
    }
    function refuse(keys) {
      for (const section of sections.filter((one) => keys.includes(one.dataset.question))) {
        delete last[section.dataset.question];
        if (section === here) mistake(section, mistakeIn(section));
      }
    }
    const mistakeIn = (section) => (section.dataset.kind === "text" ? words.write : section.querySelector('input[inputmode="decimal"]') ? words.number : section.dataset.kind === "choices" ? words.chooseSome : words.choose);
    const sender = makeSender(store, words.save, nameHere(), tell);
    const last = Object.fromEntries(sections.map((section) => [section.dataset.question, valueOf(section)]));
    function keep(section) {
      clearTimeout(pause);
      pause = 0;
      const key = section.dataset.question, value = valueOf(section);
      if (value === last[key]) { if (!store.count() && saved.textContent === "" && value) tell("saved", 0); return; }
      if (value && !isReadable(section, value)) return;
      last[key] = value;
      store.put(key, value);
      if (!saved.classList.contains("saved--waits")) tell("saving", 0);
      else saved.textContent = `${words.offline} ${fill(words.waiting, { count: store.count() })}`;
      sender.flush();
    }
    const goTo = (address) => { isLeaving = true; location.assign(address); };

    function mistake(section, text) {
      const line = section.querySelector("[data-mistake]"), field = section.querySelector("fieldset");
      line.hidden = !text;
      line.textContent = text ? `${words.error} ${text}` : "";
      field.classList.toggle("field--wrong", Boolean(text));
      if (text) field.setAttribute("aria-describedby", line.id);
      else field.removeAttribute("aria-describedby");
      document.title = text ? `${words.error} ${title}` : titleOf(section);
      if (text) { line.setAttribute("role", "alert"); (fieldsOf(section)[0] || section).focus(); }
    }
    const placeOf = (section) => {
      const all = asked();
      return fill(words.place, { number: all.indexOf(section) + 1, of: all.length });
    };
    const titleOf = (section) => `${placeOf(section)} – ${title}`;
    function only(shown) {
      for (const panel of Object.values(panels)) panel.hidden = panel !== shown;
      for (const section of sections) section.toggleAttribute("data-here", section === shown);
      const isQuestion = sections.includes(shown);
      find("[data-head]").hidden = find("[data-foot]").hidden = !isQuestion;
      form.dataset.ready = "";
      document.dispatchEvent(new Event("stop-reading"));
      scrollTo(0, 0);
      shown.querySelector("h1").focus({ preventScroll: true });
    }
    function show(section) {
      here = section;
      since = performance.now();
      wantsCheck = false;
      only(section);
      mistake(section, "");
      refresh();
    }
    function refresh() {
      const all = asked(), place = all.indexOf(here), bar = find(".ask__bar");
      find("[data-place-text]").textContent = placeOf(here);
      [bar.value, bar.max] = [place + 1, all.length];
      act("back").hidden = place < 1;
      act("skip").hidden = false;
      act("skip").textContent = valueOf(here) ? words.clear : words.skip;
      act("next").textContent = isChange || place === all.length - 1 ? words.toCheck : words.next;
    }
    const addressOf = (section) => `#v-${encodeURIComponent(section.dataset.question)}`;
    const go = (section) => { history.pushState(null, "", addressOf(section)); show(section); };

    const shownAtFirst = new Set(asked());
    function onward() {
      const all = asked(), rest = all.slice(all.indexOf(here) + 1);
      const next = isChange ? rest.find((one) => !shownAtFirst.has(one) && !valueOf(one)) : rest[0];
      if (next) go(next);
      else toCheck();
    }
    async function toCheck() {
      await Promise.race([sender.again(), new Promise((done) => { setTimeout(done, SOON); })]);
      if (!store.count()) goTo(words.check);
      else if (panels.end.hidden) { only(panels.wait); wantsCheck = true; }
    }
    function next() {
      if (here.dataset.kind === "order") here.dataset.put = "";
      const value = valueOf(here);
      if (!value && performance.now() - since < DOUBLE) return;
      if (!value || !isReadable(here, value)) { mistake(here, mistakeIn(here)); return; }
      keep(here);
      onward();
    }
    function skip() {
      if (!valueOf(here)) { onward(); return; }
      setValue(here, "");
      keep(here);
      mistake(here, "");
      refresh();
    }
    async function later() {
      keep(here);
      await Promise.race([sender.again(), new Promise((done) => { setTimeout(done, SOON); })]);
      if (!store.count()) goTo("?later=1");
    }
    function finish(text) {
      find("[data-end-text]").textContent = text;
      document.title = title;
      only(panels.end);
    }
    // Where somebody was: after the last question with an answer.
    const place = () => {
      const all = asked(), answered = all.findLastIndex ? all.findLastIndex(valueOf) : all.map((one) => Boolean(valueOf(one))).lastIndexOf(true);
      return { all, at: answered + 1 };
    };
    function route() {
      const key = decodeURIComponent(location.hash.slice(3)), { all, at } = place();
      const wanted = all.find((section) => section.dataset.question === key);
      if (wanted) show(wanted);
      else if (!at) { history.replaceState(null, "", addressOf(all[0])); show(all[0]); }
      else {
        find("[data-at-text]").textContent = at < all.length ? fill(words.at, { number: at + 1 }) : words.atEnd;
        document.title = title;
        only(panels.resume);
      }
    }

    const acts = {
      next, skip, later,
      back: () => { keep(here); const all = asked(); go(all[Math.max(0, all.indexOf(here) - 1)]); },
      resume: () => { const { all, at } = place(); if (at < all.length) go(all[at]); else toCheck(); },
      first: () => go(asked()[0]),
      again: toCheck,
      unwait: () => show(here || asked().at(-1)),
    };
    form.addEventListener("click", (event) => {
      const button = event.target.closest("[data-act], [data-move]");
      if (!button) return;
      event.preventDefault();
      if (button.dataset.move) { move(button); return; }
      if (event.detail < 2) acts[button.dataset.act]();
    });
    function move(button) {
      const row = button.closest("li"), other = button.dataset.move === "up" ? row.previousElementSibling : row.nextElementSibling;
      if (!other) return;
      if (button.dataset.move === "up") other.before(row); else other.after(row);
      here.dataset.put = "";
      button.focus();
      keep(here);
      refresh();
    }
    form.addEventListener("submit", (event) => { event.preventDefault(); next(); });
    form.addEventListener("change", () => { keep(here); mistake(here, ""); refresh(); });
    form.addEventListener("input", (event) => {
      if (!event.target.matches("textarea, [inputmode]")) return;
      clearTimeout(pause);
      tell("typing", 0);
      pause = setTimeout(() => { keep(here); refresh(); }, PAUSE);
    });
    const leave = () => { if (here) keep(here); if (!isLeaving) sender.leave(); };
    document.addEventListener("visibilitychange", () => (document.hidden ? leave() : sender.again()));
    window.addEventListener("pagehide", leave);
    window.addEventListener("popstate", route);

    for (const [key, value] of Object.entries(store.all())) {
      const section = sections.find((one) => one.dataset.question === key);
      if (section) { setValue(section, value); last[key] = value; } else store.drop({ [key]: value });
    }
    // Else the browser jumps to the question of the address by itself, and takes the focus along.
    for (const section of sections) section.removeAttribute("id");
    if (!sections.length) { form.dataset.ready = ""; return; }
    route();
    if (store.count()) { tell("saving", 0); sender.flush(); }
  }

  // Looking over: what still waited is kept first, so that the list is whole.
  function startSending(form) {
    const words = form.dataset, line = form.querySelector("[data-saved]"), isTablet = Boolean(find("[data-still]"));
    const store = makeStore(nameHere(), !isTablet);
    let waits = false;
    const goOn = () => (waits ? form.submit() : location.reload());
    if (store.count()) makeSender(store, words.save, nameHere(), (state) => (state === "saved" || state === "sent" ? goOn() : undefined)).flush();
    form.addEventListener("submit", (event) => {
      if (navigator.onLine) return;
      event.preventDefault();
      waits = true;
      line.textContent = words.sendOffline;
    });
    window.addEventListener("online", () => { if (waits && !store.count()) form.submit(); });
  }

  // A tablet that nobody touches goes back to its start; who is still there says so.
  function startWatching(dialog) {
    const words = dialog.dataset, form = find("[data-hand-on]");
    let timer = 0;
    const rest = () => {
      find("[data-still-what]").textContent = fill(words.what, { seconds: words.warn });
      dialog.showModal();
      timer = setTimeout(() => form.submit(), words.warn * 1000);
    };
    const stay = () => { clearTimeout(timer); timer = setTimeout(rest, (words.seconds - words.warn) * 1000); };
    for (const kind of ["pointerdown", "keydown", "input"]) document.addEventListener(kind, () => { if (!dialog.open) stay(); });
    // The event of an earlier closing can come late, when the question is already asked again.
    dialog.addEventListener("close", () => { if (!dialog.open) stay(); });
    find('[data-act="stay"]').addEventListener("click", () => { dialog.close(); stay(); });
    stay();
  }

  function start() {
    forgetOld(Boolean(find("[data-wipe]")));
    const asking = find("form[data-check]"), sending = find("form[data-send-offline]"), still = find("[data-still]");
    if (asking) startAsking(asking);
    if (sending) startSending(sending);
    if (still) startWatching(still);
    window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
