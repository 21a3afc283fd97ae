"""The release guard: what may leave an evaluation, and what stays behind."""

from __future__ import annotations

from oogst.privacy.decisions import Decision, list_decisions
from oogst.privacy.guard import release
from oogst.privacy.ledger import EvaluationLedger, Ledger, LedgerEntry
from oogst.privacy.plan import ReleasePlan

__all__ = ["Decision", "EvaluationLedger", "Ledger", "LedgerEntry", "ReleasePlan", "list_decisions", "release"]
