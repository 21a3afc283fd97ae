"""Every field that is stored has a line that says whose it is, what for, how long, and what happens to it."""

from __future__ import annotations

from types import SimpleNamespace

from django.apps import apps
from django.db import models

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about, lines_of

PARTS = [config for config in apps.get_app_configs() if config.name.startswith("oogst_web.")]


def stored_fields(config):
    return {
        (model.__name__, field.name)
        for model in config.get_models()
        for field in [*model._meta.concrete_fields, *model._meta.many_to_many]
    }


def missing_lines(config):
    lines = {(line.model, line.field) for line in lines_of(config.name)}
    place = f"src/{config.name.replace('.', '/')}/privacy.py"
    return [
        f'{place}: no line for {model}.{field}; add: *about("{model}", Treatment(Whose.…, Kept.…), {field}="what for"),'
        for model, field in sorted(stored_fields(config) - lines)
    ]


def test_every_stored_field_has_a_line():
    missing = [line for config in PARTS for line in missing_lines(config)]
    assert not missing, "\n".join(missing)


def test_no_line_stands_for_a_field_that_is_gone():
    gone = [
        (config.name, line.model, line.field)
        for config in PARTS
        for line in lines_of(config.name)
        if (line.model, line.field) not in stored_fields(config)
    ]
    assert gone == []


def test_a_field_has_one_line_and_a_purpose():
    for config in PARTS:
        lines = list(lines_of(config.name))
        assert len({(line.model, line.field) for line in lines}) == len(lines), config.name
        assert all(len(line.purpose) > 3 for line in lines), config.name


def is_of_person(line):
    return line.treatment.whose in (Whose.COLLEAGUE, Whose.PARTICIPANT, Whose.GUEST)


def test_what_is_of_a_person_stays_after_erasing_only_in_the_log():
    kept = [
        (line.model, line.field)
        for config in PARTS
        for line in lines_of(config.name)
        if is_of_person(line) and line.treatment.erase is OnErase.STAYS and line.treatment.kept is not Kept.LOG
    ]
    assert kept == []


def test_a_person_that_is_emptied_out_of_a_row_can_be_missing_there():
    wrong = [
        (line.model, line.field)
        for config in PARTS
        for line in lines_of(config.name)
        if line.treatment.erase is OnErase.EMPTIED and not config.get_model(line.model)._meta.get_field(line.field).null
    ]
    assert wrong == []


def test_a_field_with_a_name_or_address_is_somebodys():
    wrong = [
        (config.name, line.model, line.field)
        for config in PARTS
        for line in lines_of(config.name)
        if isinstance(config.get_model(line.model)._meta.get_field(line.field), models.EmailField)
        and not is_of_person(line)
    ]
    assert wrong == []


def test_a_new_field_without_a_line_is_told_with_the_line_to_add():
    person = apps.get_app_config("people").get_model("Person")
    meta = SimpleNamespace(concrete_fields=[*person._meta.concrete_fields, SimpleNamespace(name="shoe_size")])
    meta.many_to_many = ()
    grown = SimpleNamespace(__name__="Person", _meta=meta)
    told = missing_lines(SimpleNamespace(name="oogst_web.people", get_models=lambda: [grown]))
    line = '*about("Person", Treatment(Whose.…, Kept.…), shoe_size="what for"),'
    assert told == [f"src/oogst_web/people/privacy.py: no line for Person.shoe_size; add: {line}"]


def test_a_treatment_says_nothing_about_a_person_by_itself():
    line = about("Unit", Treatment(Whose.ORGANISATION, Kept.ORGANISATION), name="its name")[0]
    assert (line.treatment.export, line.treatment.erase) == (OnExport.GIVEN, OnErase.STAYS)
