// Reads a page aloud, in its own order: what carries data-read, sentence by sentence. The value of data-read is said
// before the words, such as "of" between answers. The page is whole without this file.
"use strict";
(() => {
  const speech = window.speechSynthesis;
  if (!speech) return;
  const LONGEST_WAIT = 1500, RATE = 0.9;
  const buttons = document.querySelectorAll("[data-read-aloud]");
  let running = null;

  const REGIONS = { nl: "nl-NL", en: "en-GB" };
  const languageOf = (element) => { const { lang } = element.closest("[lang]"); return REGIONS[lang] || lang; };
  // A voice of the device goes before one that sends the text elsewhere.
  const voiceFor = (language) => {
    const known = speech.getVoices().filter((voice) => voice.lang.startsWith(language.slice(0, 2)));
    const exact = known.filter((voice) => voice.lang.replace("_", "-") === language);
    return [...exact, ...known].find((voice) => voice.localService) || exact[0] || known[0];
  };
  const partsOf = (button) => [...button.closest("[data-reading]").querySelectorAll("[data-read]")];
  // Android names no voices, but does as the language says. A voice of another language would say gibberish.
  const show = () => buttons.forEach((button) => {
    button.hidden = ![button, ...partsOf(button)].every((part) => voiceFor(languageOf(part))) && !/Android/.test(navigator.userAgent);
  });

  function stop() {
    if (running) {
      if (running.part) running.part.classList.remove("is-read");
      running.button.textContent = running.start;
    }
    running = null;
    speech.cancel();
  }
  function next(run) {
    if (run !== running) return;
    if (run.part) run.part.classList.remove("is-read");
    run.part = run.parts.shift();
    if (!run.part) { stop(); return; }
    const words = new SpeechSynthesisUtterance(`${run.part.dataset.read} ${run.part.textContent}`.trim());
    words.lang = languageOf(run.part);
    words.voice = voiceFor(words.lang) || null;
    words.rate = RATE;
    words.onend = () => next(run);
    words.onerror = () => { if (run === running) stop(); };
    run.words = words; // Held, as Chrome forgets an utterance that nothing holds.
    run.part.classList.add("is-read");
    run.part.scrollIntoView({ block: "nearest" });
    speech.speak(words);
  }
  function start(button) {
    const parts = partsOf(button);
    stop();
    running = { button, start: button.textContent, parts: parts.filter((part) => part.getClientRects().length) };
    button.textContent = button.dataset.stop;
    next(running);
  }

  buttons.forEach((button) => button.addEventListener("click", () => {
    if (running && running.button === button) stop();
    else start(button);
  }));
  window.addEventListener("pagehide", stop);
  document.addEventListener("stop-reading", stop);
  speech.cancel();
  show();
  speech.addEventListener("voiceschanged", show);
  setTimeout(() => speech.removeEventListener("voiceschanged", show), LONGEST_WAIT);
})();
