"""Answers no longer say that they came in by a link for everybody."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("answers", "0001_submissions")]
    operations = [migrations.RemoveField("submission", "is_replacement")]
