"""How large what one taps is, measured on the page itself, with the exceptions of WCAG 2.5.8."""

from __future__ import annotations

from typing import Any

WORK = 44
PARTICIPANT = 56
# A link within a sentence is as high as its line; what is hidden is no target; a box is tapped by its label.
MEASURE = """least => {
  const isSeen = each => each.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && each.getBoundingClientRect().width > 1 && !each.closest('.hidden, .skip')
  const isInSentence = each => each.matches('a') && getComputedStyle(each).display.startsWith('inline')
    && [...each.parentElement.childNodes].some(one => one.nodeType === 3 && one.textContent.trim())
  const boxOf = each => each.matches('[type=checkbox], [type=radio]') && each.labels.length ? each.labels[0] : each
  return [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
    .filter(each => isSeen(each) && !isInSentence(each))
    .map(each => [each, boxOf(each).getBoundingClientRect()])
    .filter(([, box]) => Math.min(box.height, box.width) < 24 || box.height < least - 0.5)
    .map(([each, box]) => `${each.tagName.toLowerCase()} “${(each.innerText || each.name || '').trim().slice(0, 30)}” is ${Math.round(box.height)} high`)
}"""


def too_small(page: Any, least: int) -> list[str]:
    """Return what is smaller than a finger needs."""
    return page.evaluate(MEASURE, least)
