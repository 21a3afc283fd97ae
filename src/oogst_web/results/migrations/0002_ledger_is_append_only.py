from django.db import migrations

from oogst_web.common.append_only import append_only

COLUMNS = ("id", "programme_id", "number", "finding", "variables", "people", "claims", "spread", "digest", "seal")


class Migration(migrations.Migration):
    dependencies = [("results", "0001_releases_and_ledger")]

    operations = [append_only("results_entry", COLUMNS)]
