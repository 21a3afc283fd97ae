"""Faults that somebody could make in the web application, each with the test that has to find it.

One block per fault: a name, the file, what stands in one of its functions,
what it becomes, and a test. When the code changes, ``test_every_fault_can_still_be_made`` says
which block no longer fits: give it the new text.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SOURCE = ROOT / "src" / "oogst_web"


@dataclass(frozen=True)
class Fault:
    """One fault: the file below ``src/oogst_web``, the text that changes, and the test that has to fail."""

    file: str
    whole: str
    broken: str
    test: str

    def put_in(self, text: str) -> str:
        """Return the source with the fault in it.

        Raises
        ------
        ValueError
            When the whole text does not stand there exactly once.
        """
        if text.count(self.whole) != 1:
            raise ValueError(f"{self.file} holds {text.count(self.whole)} times: {self.whole}")
        return text.replace(self.whole, self.broken)


ROLE_MEETS = "permissions/test_matrix.py::test_every_role_meets_what_the_matrix_says"
FAULTS: dict[str, Fault] = {
    # The doors
    "a page of the organisation asks for no right": Fault(
        "pages/access.py", "if not asked.actor.may(right):", "if right is None:", f"{ROLE_MEETS}[export_organisation]"
    ),
    "a seat gives every right in its programme": Fault(
        "programmes/queries.py",
        "return Access(found, rights, keys) if right in rights else None",
        "return Access(found, rights, keys)",
        f"{ROLE_MEETS}[people]",
    ),
    "a role gives every right in the organisation": Fault(
        "organisations/actor.py",
        "return any(right in role.in_organisation for role in self.roles)",
        "return bool(self.roles)",
        f"{ROLE_MEETS}[colleagues]",
    ),
    "every programme of the organisation is visible": Fault(
        "programmes/queries.py",
        'Programme.objects.filter(organisation=actor.organisation, pk__in=seats.values("programme"))',
        "Programme.objects.filter(organisation=actor.organisation)",
        "test_doors.py::test_the_list_holds_only_programmes_in_which_one_has_a_seat",
    ),
    "programmes of one's other organisation are visible here": Fault(
        "programmes/queries.py",
        'Programme.objects.filter(organisation=actor.organisation, pk__in=seats.values("programme"))',
        'Programme.objects.filter(pk__in=seats.values("programme"))',
        "test_doors.py::test_who_works_in_two_organisations_sees_only_the_one_that_was_chosen",
    ),
    "a seat counts after its last day": Fault(
        "programmes/queries.py",
        "Seat.objects.filter(still, user=actor.user, role__in=actor.role_keys)",
        "Seat.objects.filter(user=actor.user, role__in=actor.role_keys)",
        "test_managing.py::test_a_colleague_gets_a_seat_in_a_role_and_sees_the_programme_until_the_day",
    ),
    "a seat outlives the role": Fault(
        "programmes/queries.py",
        "Seat.objects.filter(still, user=actor.user, role__in=actor.role_keys)",
        "Seat.objects.filter(still, user=actor.user)",
        "test_doors.py::test_a_seat_closes_with_the_role_that_it_was_given_for",
    ),
    "who was said goodbye to is still in": Fault(
        "organisations/queries.py",
        "Membership.objects.filter(user=user, ended_at=None).select_related",
        "Membership.objects.filter(user=user).select_related",
        "test_colleagues.py::test_when_access_ends_every_session_ends_with_the_next_request",
    ),
    "sessions stay open after goodbye": Fault(
        "accounts/domain.py",
        'F("session_round") + 1',
        'F("session_round")',
        "test_colleagues.py::test_when_access_ends_every_session_ends_with_the_next_request",
    ),
    "the second step is not asked for": Fault(
        "pages/access.py",
        "if settings.OOGST_REQUIRES_SECOND_FACTOR and actor.is_staff and not is_mfa_enabled(actor.user):",
        "if False:",
        "test_signing_in.py::test_in_production_nobody_with_a_role_works_without_a_second_step",
    ),
    "an archived programme can be changed": Fault(
        "pages/access.py",
        'if request.method == "POST" and not access.is_editable',
        "if False",
        "test_managing.py::test_an_archived_programme_can_be_read_but_not_changed_until_it_is_back",
    ),
    "a colleague of another organisation can be changed": Fault(
        "organisations/queries.py",
        "Membership.objects.filter(organisation=actor.organisation, pk=membership, ended_at=None)",
        "Membership.objects.filter(pk=membership, ended_at=None)",
        "test_colleagues.py::test_a_colleague_of_another_organisation_is_not_there",
    ),
    "a participant can stop for somebody else": Fault(
        "people/queries.py",
        "Person.objects.filter(programme__organisation=actor.organisation, email=actor.user.email.lower())",
        "Person.objects.filter(programme__organisation=actor.organisation)",
        "test_people.py::test_a_participant_cannot_stop_for_somebody_else",
    ),
    "an address at another organisation is taken for one's own": Fault(
        "people/queries.py",
        "Person.objects.filter(programme__organisation=actor.organisation, email=actor.user.email.lower())",
        "Person.objects.filter(email=actor.user.email.lower())",
        "test_doors.py::test_a_participant_does_not_meet_an_own_address_in_another_organisation",
    ),
    "a person of another programme can be opened": Fault(
        "people/queries.py",
        "Person.objects.filter(programme=programme, pk=person)",
        "Person.objects.filter(pk=person)",
        "test_people.py::test_somebody_of_another_programme_is_not_there",
    ),
    "pasted rows are seen by every colleague": Fault(
        "people/queries.py",
        "pk=draft, user=by.user, until__gt",
        "pk=draft, until__gt",
        "test_pasted_people.py::test_a_preview_is_seen_by_who_pasted_it_only_and_for_an_hour",
    ),
    "pasted rows are seen after their hour": Fault(
        "people/queries.py",
        "pk=draft, user=by.user, until__gt=clock.now())",
        "pk=draft, user=by.user)",
        "test_pasted_people.py::test_a_preview_is_seen_by_who_pasted_it_only_and_for_an_hour",
    ),
    "the outbox shows mail to who works elsewhere": Fault(
        "organisations/queries.py",
        ".exclude(pk__in=elsewhere)",
        "",
        "test_colleagues.py::test_a_sign_in_mail_to_who_also_works_elsewhere_shows_in_no_outbox",
    ),
    "the log shows every organisation": Fault(
        "organisations/queries.py",
        "Entry.objects.filter(organisation=actor.organisation.id)",
        "Entry.objects.all()",
        "test_doors.py::test_the_log_of_an_organisation_holds_no_line_of_another_and_goes_on_from_a_line",
    ),
    # Invitations
    "a link works twice": Fault(
        "organisations/colleagues.py",
        "working = Invitation.objects.filter(digest=digest_of(token), accepted_at=None, until__gt=clock.now())\n    found = working",
        "working = Invitation.objects.filter(digest=digest_of(token), until__gt=clock.now())\n    found = working",
        "test_doors.py::test_a_link_that_was_used_lets_nobody_else_in",
    ),
    "a link works for who it was not sent to": Fault(
        "organisations/colleagues.py",
        "if invitation.email != user.email:",
        "if False:",
        "test_colleagues.py::test_a_link_for_somebody_else_does_not_work_for_who_is_signed_in",
    ),
    "a lead makes an administrator": Fault(
        "organisations/colleagues.py",
        "return keys if by.may(Right.MANAGE_ORGANISATION) else",
        "return keys if True else",
        "test_colleagues.py::test_only_an_administrator_gives_the_role_of_administrator",
    ),
    "the last administrator can go": Fault(
        "organisations/colleagues.py",
        "if membership.role == ADMINISTRATOR.key and not",
        "if False and not",
        "test_colleagues.py::test_the_last_administrator_stays",
    ),
    "the last lead can go": Fault(
        "programmes/domain.py",
        "        raise LastLeadError\n",
        "        pass\n",
        "test_managing.py::test_the_last_lead_cannot_be_taken_away_not_even_later",
    ),
    # What goes out
    "the export holds what opens something": Fault(
        "exports/domain.py",
        "if name not in SECRETS",
        "if True",
        "test_export.py::test_nothing_of_another_organisation_and_nothing_to_sign_in_with_is_in_it",
    ),
    "the export holds another organisation": Fault(
        "exports/domain.py",
        "model._default_manager.filter(**{path: organisation.pk})",
        "model._default_manager.all()",
        "test_export.py::test_nothing_of_another_organisation_and_nothing_to_sign_in_with_is_in_it",
    ),
    "the export holds accounts of others": Fault(
        "exports/domain.py",
        "User.objects.filter(memberships__organisation=organisation).distinct()",
        "User.objects.all()",
        "test_export.py::test_nothing_of_another_organisation_and_nothing_to_sign_in_with_is_in_it",
    ),
    "a name goes out with the study": Fault(
        "studies/folder.py",
        "            one.code,\n",
        "            one.name or one.code,\n",
        "test_study_folder.py::test_names_mail_addresses_and_phones_never_go_out",
    ),
    "why somebody left goes to who may not see people": Fault(
        "studies/folder.py",
        "return [_Row(row.code, *one, None, values)",
        "return [_Row(row.code, *one, row.left_reason, values)",
        "test_borders.py::test_why_somebody_left_goes_out_only_to_who_may_see_people",
    ),
    "a code that tells who it is comes in": Fault(
        "studies/reading.py",
        'if one.severity == "error" or one.key in _REFUSED',
        'if one.severity == "error"',
        "test_study_folder.py::test_codes_that_tell_who_it_is_are_refused",
    ),
    "an address stands in the log lines": Fault(
        "common/logs.py",
        '_PERSONAL.sub("…", record.getMessage())',
        "record.getMessage()",
        "test_borders.py::test_every_handler_of_the_log_masks_addresses_of_people_and_networks",
    ),
    # What was kept, and by whom
    "autosave says yes and keeps nothing": Fault(
        "programmes/domain.py",
        '    part.changed_at, part.changed_by = clock.now(), by.user\n    part.save()\n    _revision(part, by.user, why).save()\n    _touch(programme, kind, part)\n    _log("part.saved"',
        '    part.changed_at, part.changed_by = clock.now(), by.user\n    _touch(programme, kind, part)\n    _log("part.saved"',
        "test_goals.py::test_what_is_changed_is_kept_and_the_old_text_can_be_brought_back",
    ),
    "the last one to save wins": Fault(
        "programmes/domain.py",
        "        raise ConflictError(part) from None\n",
        "        return changes\n",
        "test_goals.py::test_two_people_in_one_goal_see_both_texts_and_choose",
    ),
    "the last one to save a row of money wins": Fault(
        "programmes/tables.py",
        "if place is None or stamp(rows[place]) != seen:",
        "if place is None:",
        "test_money.py::test_two_people_in_one_row_see_the_others_text_before_it_is_overwritten",
    ),
    "bringing back does nothing": Fault(
        "programmes/domain.py",
        "part.data, part.version = old.data, _last_version",
        "part.data, part.version = part.data, _last_version",
        "test_goals.py::test_what_is_changed_is_kept_and_the_old_text_can_be_brought_back",
    ),
    "undoing a paste leaves who was added": Fault(
        "people/domain.py",
        "pk__in=held.added[start : start + 500]).delete()",
        "pk__in=held.added[start : start + 500])",
        "test_pasted_people.py::test_what_was_taken_over_can_be_undone_within_a_day",
    ),
    "undoing a paste leaves who was changed as they are": Fault(
        "people/domain.py",
        "            setattr(person, name, value)\n        person.changed_at = clock.now()\n    Person.objects.bulk_update(back",
        "            pass\n        person.changed_at = clock.now()\n    Person.objects.bulk_update(back",
        "test_pasted_people.py::test_what_was_taken_over_can_be_undone_within_a_day",
    ),
    "rows are taken over beside who came in meanwhile": Fault(
        "people/domain.py",
        "        raise ChangedSinceError\n    free",
        "        pass\n    free",
        "test_pasted_people.py::test_rows_are_taken_over_all_or_not_at_all",
    ),
    "rows with an error hold back nobody": Fault(
        "people/domain.py",
        'if sum(row["deed"] == "wrong" for row in rows) != without_wrong:',
        "if without_wrong < 0:",
        "test_pasted_people.py::test_one_row_with_a_mistake_holds_back_all_the_others",
    ),
    "search finds KPI series where one has no right to them": Fault(
        "programmes/queries.py",
        "Q(programme__in=with_right(actor, right), kind__in=kinds)",
        "Q(programme__in=visible_to(actor), kind__in=kinds)",
        "test_search.py::test_who_finds_a_thing_can_open_it_and_who_cannot_open_it_does_not_find_it",
    ),
    "search finds waves of everybody": Fault(
        "waves/queries.py",
        "with_right(actor, Right.SEE_RESPONSE), actor.voice",
        "Programme.objects.all(), actor.voice",
        "test_search.py::test_who_finds_a_thing_can_open_it_and_who_cannot_open_it_does_not_find_it",
    ),
    "a paste is taken over twice": Fault(
        "people/domain.py",
        '    held.delete()\n    record("people.taken_over"',
        '    record("people.taken_over"',
        "test_pasted_people.py::test_taking_over_twice_adds_nobody_twice",
    ),
    "stopping leaves no line in the log": Fault(
        "people/domain.py",
        '    _log("person.left", person.programme, by, person)\n',
        "",
        "test_people.py::test_a_participant_sees_the_own_programmes_and_can_stop_without_a_reason",
    ),
    "a line of the log is not sealed to the one before": Fault(
        "audit/domain.py",
        'entry.seal_after(last.seal if last else "")',
        'entry.seal_after("")',
        "test_doors.py::test_each_line_of_the_log_is_sealed_to_the_one_before",
    ),
    "a fixed plan changes without a reason": Fault(
        "programmes/domain.py",
        "        raise LockedError\n",
        "        return True\n",
        "test_plan.py::test_every_change_of_a_fixed_plan_asks_why_and_stands_in_the_list_of_changes",
    ),
    "a change of a fixed plan is not told in the report": Fault(
        "programmes/domain.py",
        '    _log("part.saved", programme, by, f"{kind} {key}")\n    if is_fixed:',
        '    _log("part.saved", programme, by, f"{kind} {key}")\n    if False:',
        "test_plan.py::test_every_change_of_a_fixed_plan_asks_why_and_stands_in_the_list_of_changes",
    ),
    "a programme starts with a goal that nothing measures": Fault(
        "programmes/domain.py",
        "if lacking and not why:",
        "if False:",
        "test_managing.py::test_a_programme_does_not_start_while_a_goal_lacks_a_measurement",
    ),
    "a copy takes the agreement along": Fault(
        "programmes/copying.py",
        'for name, value in kept["plan"].items() if name not in _AGREEMENT',
        'for name, value in kept["plan"].items()',
        "test_managing.py::test_a_copy_has_the_design_without_people_days_and_agreement",
    ),
    # How many
    "a threshold of four is taken": Fault(
        "organisations/house.py",
        "if threshold < LOWEST_THRESHOLD:",
        "if threshold < LOWEST_THRESHOLD - 1:",
        "test_house_style.py::test_a_threshold_below_five_is_refused_and_what_was_typed_stays[4]",
    ),
    "one guest more than fits comes in": Fault(
        "workshops/domain.py",
        "if session.guests.count() >= MOST_GUESTS:",
        "if session.guests.count() > MOST_GUESTS:",
        "test_workshops.py::test_a_room_has_an_end",
    ),
    "one invitation more than the day allows": Fault(
        "organisations/colleagues.py",
        ".count() >= MOST_A_DAY:",
        ".count() > MOST_A_DAY:",
        "test_colleagues.py::test_nobody_floods_others_with_invitations",
    ),
    "who leaves on the day still counts": Fault(
        "people/rule.py",
        "person.left > day",
        "person.left >= day",
        "test_people.py::test_leaving_on_the_day_itself_does_not_count_and_joining_on_it_does",
    ),
    # The workshop
    "a guest writes without being let in": Fault(
        "workshops/domain.py",
        ".exclude(admitted_at=None).exists()",
        ".exists()",
        "test_doors.py::test_a_guest_who_was_not_let_in_writes_nothing",
    ),
    "names of guests stay after the session": Fault(
        "workshops/domain.py",
        "    session.guests.all().delete()\n",
        "",
        "test_workshops.py::test_a_closed_session_shows_nothing_to_guests_and_forgets_their_names",
    ),
    "a guest of another programme can be sent away": Fault(
        "workshops/queries.py",
        "Guest.objects.filter(pk=guest, session__in=open_sessions().filter(programme=programme))",
        "Guest.objects.filter(pk=guest)",
        "test_workshops.py::test_another_organisation_sees_and_touches_nothing",
    ),
    "a guest reads what others wrote": Fault(
        "workshops/queries.py",
        'guest.contributions.order_by("-at")',
        'guest.session.contributions.order_by("-at")',
        "test_workshops.py::test_a_guest_sees_own_texts_and_not_those_of_others",
    ),
    "codes can be guessed without end": Fault(
        "pages/workshop/guest.py",
        "            WRONG_CODES.count(network)\n",
        "            pass\n",
        "test_workshops.py::test_guessing_codes_is_slowed_down_and_only_for_a_minute",
    ),
    # Back-ups
    "that answers were erased is not noted": Fault(
        "answers/domain.py",
        'erased.note("answers", rows.values_list("pk", flat=True))',
        "pass",
        "test_restoring.py::test_who_was_erased_after_the_back_up_stays_erased_and_who_was_not_is_there",
    ),
    "that a key was destroyed is not noted": Fault(
        "linking/secrets.py",
        'erased.note("key", [name.hex])',
        "pass",
        "test_restoring.py::test_a_key_that_was_destroyed_does_not_come_back_even_when_its_file_does",
    ),
    "a key file that came back stays": Fault(
        "retention/restoring.py",
        "        secrets.destroy(one)",
        "        pass",
        "test_restoring.py::test_a_key_that_was_destroyed_does_not_come_back_even_when_its_file_does",
    ),
    "an anonymous wave opens again": Fault(
        "retention/restoring.py",
        " + sum(map(close_wave, waves))",
        "",
        "test_restoring.py::test_an_anonymous_wave_that_was_closed_does_not_open_again",
    ),
    "letters that went out go out again": Fault(
        "retention/restoring.py",
        ".update(state=LetterState.UNSURE)",
        ".count()",
        "test_restoring.py::test_what_waited_may_have_gone_out_and_who_was_signed_in_signs_in_again",
    ),
    "what a release published is not noted": Fault(
        "results/domain.py",
        "        self._ledger.note()\n",
        "        pass\n",
        "test_published.py::test_two_releases_since_the_back_up_are_in_the_ledger_again_as_they_were",
    ),
    "a release is made before what was noted is known again": Fault(
        "results/domain.py",
        "        put_back(self._programme.pk)\n",
        "        pass\n",
        "test_published.py::test_nobody_is_found_by_subtracting_a_new_release_from_the_lost_one",
    ),
    "whose numbers they are outlives the key": Fault(
        "results/notes.py",
        '    _destroy(_files(f"*.{programme.hex}.*{CODES}*"))',
        "    pass",
        "test_published.py::test_with_the_key_goes_whose_numbers_they_are_and_the_numbers_stay",
    ),
    "notes that still have to be put back go": Fault(
        "results/notes.py",
        "if file.stem not in needed",
        "if file.stem",
        "test_published.py::test_notes_go_when_no_back_up_reaches_back_to_them_unless_they_still_have_to_be_put_back",
    ),
    "a form of another site is one button away": Fault(
        "pages/errors.py",
        " and is_ours(request) and",
        " and",
        "test_away.py::test_a_form_of_another_site_is_not_one_button_away",
    ),
    "a password is written on a page": Fault(
        "pages/errors.py",
        " and not has_secret(request):",
        ":",
        "test_away.py::test_no_password_is_written_on_a_page",
    ),
    # Writing in company
    "who wrote is told although all of it was rolled back": Fault(
        "common/commits.py",
        "    if connection.needs_rollback:\n",
        "    if False:\n",
        "test_commits.py::test_when_the_database_gives_up_the_whole_transaction_nobody_is_told_that_it_is_kept",
    ),
    "who asked the scribe is told that it is kept although it was not": Fault(
        "common/scribe.py",
        "[job.kept] if job.is_kept else refused",
        "[job.kept]",
        "test_scribe.py::test_what_the_scribe_cannot_do_is_done_again_and_says_what_is_wrong",
    ),
    "who asks while somebody holds the database waits once more alone": Fault(
        "common/commits.py",
        "return not _is_held(error)",
        "return True",
        "test_scribe.py::test_when_somebody_holds_the_database_nobody_waits_once_more_alone",
    ),
    "the log of SQLite keeps what was taken away": Fault(
        "common/write_ahead.py",
        "wal_checkpoint(TRUNCATE)",
        "wal_checkpoint(PASSIVE)",
        "test_write_ahead.py::test_what_was_taken_away_is_in_no_file_after_the_log_was_emptied",
    ),
    # The control: this one is not found, so that a run that finds everything is told.
    "a fault that its test does not see": Fault(
        "organisations/queries.py",
        "Entry.objects.filter(organisation=actor.organisation.id)",
        "Entry.objects.all()",
        "test_people.py::test_changing_somebody_keeps_code_and_group",
    ),
}
