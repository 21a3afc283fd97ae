// Small helps; every page works without them.
"use strict";
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-autosave]");
  if (form && window.htmx) window.htmx.trigger(form, "autosave");
});
document.addEventListener("keydown", (event) => {
  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
  const row = event.target.closest("[data-movable]");
  const button = row && row.querySelector(event.key === "ArrowUp" ? "[name=up]" : "[name=down]");
  if (button) { event.preventDefault(); button.click(); }
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button || !navigator.clipboard) return;
  navigator.clipboard.writeText(button.dataset.copy).then(() => { button.textContent = button.dataset.done; });
});
