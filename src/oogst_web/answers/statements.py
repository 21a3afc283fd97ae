"""The statements that keep answers: on SQLite one per step, on PostgreSQL one for all, which is a transaction by itself."""

from __future__ import annotations

# Into a wave that is not open yet only the ticket of a try-out leads.
OPEN = "SELECT 1 FROM waves_wave WHERE id = %s AND state IN (%s, 'draft')"
IS_SENT = "SELECT is_submitted FROM answers_submission WHERE wave_id = %s AND subject = %s"
# Somebody with two windows may be making the same place at this moment.
PLACE = (
    "INSERT INTO answers_submission (wave_id, subject, id, role, is_pilot, receipt, answers, is_submitted)"
    " VALUES (%s, %s, %s, %s, %s, %s, '{}', FALSE) ON CONFLICT DO NOTHING"
)
BEGUN = "UPDATE waves_ticket SET begun = TRUE WHERE wave_id = %s AND digest = %s"
USED = "UPDATE waves_ticket SET uses = uses + 1 WHERE wave_id = %s AND digest = %s"
DONE = "UPDATE waves_ticket SET done = TRUE WHERE wave_id = %s AND digest = %s"

_MERGE = "UPDATE answers_submission SET answers = {merged} WHERE wave_id = %s AND subject = %s AND NOT is_submitted"
_SEND = (
    "UPDATE answers_submission SET is_submitted = TRUE"
    " WHERE wave_id = %s AND subject = %s AND NOT is_submitted AND EXISTS ({open}) RETURNING receipt"
)
# The lock makes who closes the wave wait until this is kept.
_LOCKED = f"{OPEN} FOR SHARE"
# A null takes the answer away, in both.
MERGE = {
    "sqlite": f"{_MERGE.format(merged='json_patch(answers, %s)')} AND EXISTS ({OPEN})",
    "postgresql": f"{_MERGE.format(merged='jsonb_strip_nulls(answers || %s::jsonb)')} AND EXISTS ({_LOCKED})",
}
SEND = _SEND.format(open=OPEN)

_AT_ONCE = """
    WITH free AS ({open}),
    placed AS (
        INSERT INTO answers_submission (wave_id, subject, id, role, is_pilot, receipt, answers, is_submitted)
        SELECT %s::uuid, %s, %s, %s, %s, %s, '{{}}'::jsonb, FALSE FROM free ON CONFLICT DO NOTHING RETURNING 1
    ),
    begun AS ({begun} AND EXISTS (SELECT 1 FROM free)),
    used AS ({used} AND EXISTS (SELECT 1 FROM placed))
    SELECT COALESCE(({is_sent}), FALSE), EXISTS (SELECT 1 FROM free)
"""
BEGIN_AT_ONCE = _AT_ONCE.format(open=_LOCKED, begun=BEGUN, used=USED, is_sent=IS_SENT)
_BOTH = "WITH sent AS ({sent}), done AS ({done} AND EXISTS (SELECT 1 FROM sent)) SELECT receipt FROM sent"
SEND_AT_ONCE = _BOTH.format(sent=_SEND.format(open=_LOCKED), done=DONE)
