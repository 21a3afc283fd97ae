"""The promise of a wave stays word for word."""

from django.db import migrations, models

from oogst_web.common.append_only import fixed_columns

STAYS = ("promise", "promised", "moment", "instrument", "published_id", "programme_id")


class Migration(migrations.Migration):
    dependencies = [("waves", "0004_uses_of_a_link")]
    operations = [
        migrations.AddField("wave", "promised", models.JSONField(default=dict)),
        # SQLite built the table anew, without its trigger.
        fixed_columns("waves_wave", STAYS, once="OLD.state <> 'draft'"),
    ]
