from django.db import migrations

from oogst_web.common.append_only import append_only

COLUMNS = ("number", "at", "organisation", "actor", "act", "kind", "target", "seal")


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [append_only("audit_entry", COLUMNS)]
