from django.db import migrations

from oogst_web.common.append_only import append_only

COLUMNS = ("id", "programme_id", "key", "version", "data", "at", "by_id")


class Migration(migrations.Migration):
    dependencies = [("questionnaires", "0001_published_versions")]

    operations = [append_only("questionnaires_published", COLUMNS, may_be_forgotten="by_id")]
