"""The evaluation's share of the budget against the guideline of one tenth."""

from __future__ import annotations

from dataclasses import dataclass

from oogst.types.design import Budget

GUIDELINE = 0.10


@dataclass(frozen=True, slots=True)
class EvaluationBudget:
    """Guideline amount and actual amount, with the base that was used."""

    base: float
    guideline: float
    planned: float
    includes_evaluation: bool

    @property
    def share(self) -> float | None:
        """Planned share of the whole budget; None without a budget."""
        return self.planned / self.base if self.base else None


def compare_budget(budget: Budget) -> EvaluationBudget:
    """Compare the evaluation budget with 10 % of the whole budget (S4-72).

    When the total leaves the evaluation out, the whole is the total divided by
    0.9, so that evaluation is a tenth of everything and not of the rest.

    Examples
    --------
    >>> compare_budget(Budget(total=45_000, total_includes_evaluation=False)).guideline
    5000.0
    >>> compare_budget(Budget(total=50_000)).guideline
    5000.0
    """
    base = budget.total if budget.total_includes_evaluation else round(budget.total / (1 - GUIDELINE), 2)
    return EvaluationBudget(base, round(base * GUIDELINE, 2), budget.evaluation, budget.total_includes_evaluation)
