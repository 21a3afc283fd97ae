// Typing paper forms in: number keys choose, Enter goes on, questions that the paper skips are left out.
"use strict";
(() => {
  const form = document.querySelector("[data-typing]");
  if (!form) return;
  const questions = [...form.querySelectorAll("[data-question]")];
  const fieldsOf = (question) => [...question.querySelectorAll("input, textarea")];
  const first = (question) => fieldsOf(question).find((field) => field.checked) || fieldsOf(question)[0];
  const valueOf = (question) => {
    const isChosen = (field) => (field.type === "radio" || field.type === "checkbox" ? field.checked : true);
    return fieldsOf(question).filter(isChosen).map((field) => field.value.trim()).join(";");
  };
  function refresh() {
    const given = {};
    for (const question of questions) {
      question.hidden = Boolean(question.dataset.condition) && !window.showIf(JSON.parse(question.dataset.condition), given);
      const value = valueOf(question);
      if (!question.hidden && value && !question.querySelector("[data-apart]:checked")) given[question.dataset.question] = value;
    }
  }
  function onward(question) {
    const next = questions.slice(questions.indexOf(question) + 1).find((one) => !one.hidden);
    if (next) first(next).focus();
    else form.querySelector("button:not([name])").focus();
  }
  form.addEventListener("keydown", (event) => {
    const question = event.target.closest("[data-question]");
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter" && event.target.matches("input, select")) {
      event.preventDefault();
      if (question) onward(question);
      else first(questions.find((one) => !one.hidden)).focus();
      return;
    }
    if (!question || !/^[0-9]$/.test(event.key) || !event.target.matches("[type=radio], [type=checkbox]")) return;
    const fields = fieldsOf(question);
    const field = event.key === "0" ? fields.find((one) => "apart" in one.dataset) : fields.filter((one) => !("apart" in one.dataset))[event.key - 1];
    if (!field) return;
    event.preventDefault();
    field.checked = field.type === "radio" || !field.checked;
    field.focus();
    refresh();
  });
  form.addEventListener("change", refresh);
  refresh();
  const wrong = form.querySelector(".error");
  first((wrong && wrong.closest("[data-question]")) || questions.find((one) => !one.hidden)).focus();
})();
