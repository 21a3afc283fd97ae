from django.db import migrations

from oogst_web.common.append_only import append_only

COLUMNS = (
    "id",
    "programme_id",
    "draft_id",
    "release_id",
    "audience",
    "language",
    "number",
    "content",
    "edition",
    "checked",
    "digest",
    "approved_at",
    "approved_by_id",
)


class Migration(migrations.Migration):
    dependencies = [("reports", "0001_reports")]

    operations = [append_only("reports_version", COLUMNS, may_be_forgotten="approved_by_id")]
