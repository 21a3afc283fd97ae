from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0003_picked_findings"),
    ]

    operations = [
        migrations.AddField(
            model_name="draft",
            name="carried",
            field=models.JSONField(blank=True, default=dict),
        ),
    ]
