"""What was promised stays from the moment that people are asked."""

from django.db import migrations

from oogst_web.common.append_only import fixed_columns

STAYS = ("promise", "moment", "instrument", "published_id", "programme_id")


class Migration(migrations.Migration):
    dependencies = [("waves", "0001_waves_and_tickets")]
    operations = [fixed_columns("waves_wave", STAYS, once="OLD.state <> 'draft'")]
