from django.db import migrations

from oogst_web.common.append_only import append_only

COLUMNS = ("number", "programme_id", "kind", "key", "version", "position", "data", "at", "by_id", "why")


class Migration(migrations.Migration):
    dependencies = [("programmes", "0001_initial")]

    operations = [append_only("programmes_revision", COLUMNS, may_be_forgotten="by_id")]
