// Whether a question is shown: the same tree and the same rules as questionnaires/show_if.py.
"use strict";
window.showIf = (tree, answers) => {
  const [act, ...rest] = tree;
  if (act === "and") return rest.every((part) => window.showIf(part, answers));
  if (act === "or") return rest.some((part) => window.showIf(part, answers));
  if (act === "not") return !window.showIf(rest[0], answers);
  const [name, wanted] = rest;
  const answer = Object.hasOwn(answers, name) ? answers[name] : "";
  if (act === "answered" || answer === "") return answer !== "";
  if (act === "has") return answer.split(";").includes(wanted);
  let given = answer;
  if (typeof wanted === "number") {
    if (!/^-?[0-9]+(?:[.,][0-9]+)?$/.test(answer)) return act === "!=";
    given = Number(answer.replace(",", "."));
  }
  switch (act) {
    case "=": return given === wanted;
    case "!=": return given !== wanted;
    case "<": return given < wanted;
    case "<=": return given <= wanted;
    case ">": return given > wanted;
    default: return given >= wanted;
  }
};
