"""A link for everybody counts how often an anonymous wave was begun with it."""

from django.db import migrations, models

from oogst_web.common.append_only import fixed_columns

STAYS = ("promise", "moment", "instrument", "published_id", "programme_id")


class Migration(migrations.Migration):
    dependencies = [("waves", "0003_letters_and_what_became_of_them")]
    operations = [
        migrations.AddField("ticket", "uses", models.PositiveIntegerField(default=0)),
        migrations.AddField("wave", "possible_doubles", models.PositiveIntegerField(default=0)),
        # SQLite built the table anew, without its trigger.
        fixed_columns("waves_wave", STAYS, once="OLD.state <> 'draft'"),
    ]
