"""The release guard: what may leave an evaluation, and what stays behind."""

from __future__ import annotations

from oogst.privacy.guard import release
from oogst.privacy.ledger import EvaluationLedger, Ledger, LedgerEntry
from oogst.privacy.plan import ReleasePlan

__all__ = ["EvaluationLedger", "Ledger", "LedgerEntry", "ReleasePlan", "release"]
